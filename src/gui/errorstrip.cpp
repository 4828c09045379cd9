// SPDX-License-Identifier: Apache-2.0
#include "gui/errorstrip.h"

#include "core/plaintext.h"
#include "gui/announce.h"
#include "gui/tones.h"
#include "ui_errorstrip.h"

#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString details(const Error &error)
{
    QStringList lines;
    if (error.httpStatus != 0)
        lines.append(ErrorStrip::tr("HTTP status: %1").arg(error.httpStatus));
    if (!error.requestId.isEmpty())
        lines.append(ErrorStrip::tr("Request: %1").arg(plainLine(error.requestId)));
    if (!error.serverText.isEmpty())
        lines.append(ErrorStrip::tr("The server's words: %1").arg(plainLine(error.serverText)));
    return lines.join(u'\n');
}

} // namespace

ErrorStrip::ErrorStrip(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ErrorStrip>())
{
    m_ui->setupUi(this);
    m_ui->remedy->setForegroundRole(QPalette::PlaceholderText);
    m_ui->details->setForegroundRole(QPalette::PlaceholderText);
    connect(m_ui->action, &QPushButton::clicked, this,
            [this] { act(std::exchange(m_action, nullptr)); });
    connect(m_ui->otherAction, &QPushButton::clicked, this,
            [this] { act(std::exchange(m_otherAction, nullptr)); });
    connect(m_ui->lastAction, &QPushButton::clicked, this,
            [this] { act(std::exchange(m_lastAction, nullptr)); });
    connect(m_ui->dismiss, &QPushButton::clicked, this, &ErrorStrip::dismiss);
    connect(m_ui->showDetails, &QPushButton::toggled, this, &ErrorStrip::showDetails);
    hide();
}

ErrorStrip::~ErrorStrip() = default;

void ErrorStrip::showError(const Error &error, const QString &actionText,
                           std::function<void()> action)
{
    m_action = std::move(action);
    m_ui->what->setText(error.what);
    m_ui->remedy->setText(error.remedy);
    m_ui->remedy->setVisible(!error.remedy.isEmpty());
    m_ui->action->setText(actionText);
    m_ui->action->setVisible(m_action != nullptr);
    m_otherAction = nullptr;
    m_ui->otherAction->hide();
    m_lastAction = nullptr;
    m_ui->lastAction->hide();
    m_ui->details->setText(details(error));
    m_ui->showDetails->setVisible(!m_ui->details->text().isEmpty());
    m_ui->showDetails->setChecked(false);
    showDetails(false);
    setAccessibleName(error.sentences());
    show();
    announce(*this);
}

void ErrorStrip::addAction(const QString &text, std::function<void()> action)
{
    const bool isSecond = m_otherAction == nullptr;
    (isSecond ? m_otherAction : m_lastAction) = std::move(action);
    QPushButton *button = isSecond ? m_ui->otherAction : m_ui->lastAction;
    button->setText(text);
    button->show();
}

void ErrorStrip::clear()
{
    m_action = nullptr;
    m_otherAction = nullptr;
    m_lastAction = nullptr;
    hide();
}

QList<QWidget *> ErrorStrip::tabStops() const
{
    return {m_ui->action, m_ui->otherAction, m_ui->lastAction, m_ui->showDetails, m_ui->dismiss};
}

void ErrorStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void ErrorStrip::paintEvent(QPaintEvent *)
{
    const Tones tones = Tones::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tones.bad);
    painter.setBrush(Tones::mix(palette().color(QPalette::Window), tones.bad, 0.08F));
    painter.drawRoundedRect(QRectF(contentsRect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void ErrorStrip::act(const std::function<void()> &action)
{
    clear();
    if (action)
        action();
}

void ErrorStrip::dismiss()
{
    clear();
    Q_EMIT dismissed();
}

void ErrorStrip::showDetails(bool shown)
{
    m_ui->details->setVisible(shown);
    m_ui->showDetails->setText(shown ? tr("Hide details") : tr("Details"));
}

} // namespace spacekey
