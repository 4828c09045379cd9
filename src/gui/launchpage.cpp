// SPDX-License-Identifier: Apache-2.0
#include "gui/launchpage.h"

#include "app/launchinbox.h"
#include "gui/announce.h"
#include "gui/typography.h"
#include "ui_launchpage.h"

#include <utility>

namespace spacekey {

LaunchPage::LaunchPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LaunchPage>())
{
    m_ui->setupUi(this);
    m_ui->title->setFont(typography::bold(1.6));
    typography::setMuted(*m_ui->explanation);
    typography::setMuted(*m_ui->waiting);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->facts->setAutoFillBackground(false);
    setBusy({});
    const auto keep = [this] { Q_EMIT keepWanted(m_ui->name->text().trimmed()); };
    connect(m_ui->keep, &QPushButton::clicked, this, keep);
    connect(m_ui->dismiss, &QPushButton::clicked, this, &LaunchPage::dismissed);
    connect(m_ui->revoke, &QPushButton::clicked, this, &LaunchPage::revokeWanted);
    connect(m_ui->cancel, &QPushButton::clicked, this, &LaunchPage::cancelled);
}

LaunchPage::~LaunchPage() = default;

void LaunchPage::setLaunch(const Launch &launch, const QString &name)
{
    m_ui->errors->clear();
    m_ui->facts->setLaunch(launch);
    m_ui->name->setText(name);
    if (launch.warning.what.isEmpty()) {
        m_ui->warning->hush();
    } else {
        m_ui->warning->say(StateLabel::Kind::Attention, launch.warning.sentences());
    }
    announce(*m_ui->title);
}

void LaunchPage::setWaiting(int more)
{
    m_ui->waiting->setVisible(more > 0);
    m_ui->waiting->setText(tr("%n more launch(es) wait", nullptr, more));
}

void LaunchPage::enter()
{
    m_ui->dismiss->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> LaunchPage::tabStops() const
{
    return m_ui->errors->tabStops()
        + QList<QWidget *>{m_ui->name, m_ui->cancel, m_ui->revoke, m_ui->keep, m_ui->dismiss};
}

void LaunchPage::setBusy(const QString &with)
{
    const bool busy = !with.isEmpty();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->name, m_ui->revoke, m_ui->keep, m_ui->dismiss})
        widget->setDisabled(busy);
    if (!busy && m_ui->cancel->hasFocus())
        m_ui->name->setFocus(Qt::OtherFocusReason);
    m_ui->cancel->setVisible(busy);
    if (!busy)
        return m_ui->note->hush();
    m_ui->errors->clear();
    m_ui->note->say(StateLabel::Kind::Neutral, with);
    m_ui->cancel->setFocus(Qt::OtherFocusReason);
}

void LaunchPage::showError(const Error &error, const QString &actionText,
                           std::function<void()> action)
{
    m_ui->errors->showError(error, actionText, std::move(action));
}

} // namespace spacekey
