// SPDX-License-Identifier: Apache-2.0
#include "gui/bsfilecard.h"

#include "gui/bsfindingtext.h"
#include "gui/flatcontrols.h"
#include "gui/tones.h"
#include "gui/typography.h"
#include "ui_bsfilecard.h"

#include <QPainter>

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

BsFileCard::BsFileCard(QWidget *parent)
    : Group(parent)
    , m_ui(std::make_unique<Ui::BsFileCard>())
{
    m_ui->setupUi(this);
    typography::setHeading(*m_ui->file);
    typography::setMuted(*m_ui->server);
    typography::setMuted(*m_ui->reason);
    connect(m_ui->importButton, &QPushButton::clicked, this, &BsFileCard::importWanted);
    connect(m_ui->moveButton, &QPushButton::clicked, this, &BsFileCard::moveWanted);
    connect(m_ui->regionButton, &QPushButton::clicked, this, &BsFileCard::regionWanted);
    connect(m_ui->fixButton, &QPushButton::clicked, this, &BsFileCard::fixWanted);
    connect(m_ui->noButton, &QPushButton::clicked, this, &BsFileCard::endQuestion);
    connect(m_ui->yesButton, &QPushButton::clicked, this, [this] {
        const std::function<void()> yes = m_yes;
        endQuestion();
        yes();
    });
}

BsFileCard::~BsFileCard() = default;

void BsFileCard::setFinding(const BsFinding &finding, const QString &server)
{
    m_finding = finding;
    const BsFindingText text = BsFindingText::of(finding);
    m_ui->file->setText(text.file);
    m_ui->server->setText(server);
    m_ui->state->setState(text.kind, text.state, text.rest);
    m_ui->reason->setText(text.reason);
    m_ui->reason->setVisible(!text.reason.isEmpty());
    for (const auto &[button, what] : {std::pair{m_ui->importButton, tr("Import %1", "a file")},
                                       {m_ui->moveButton, tr("Move %1 to keychain", "a file")},
                                       {m_ui->regionButton, tr("Add region of %1", "a file")},
                                       {m_ui->fixButton, tr("Fix permissions of %1", "a file")}})
        button->setAccessibleName(what.arg(text.file));
    setAccessibleName(text.file);
    QStringList words{text.state, text.rest, text.reason};
    words.removeAll(QString());
    setAccessibleDescription(words.join(u", "));
    showButtons();
}

bool BsFileCard::canImport() const
{
    return m_finding.tokenInOpen() && !m_finding.inKeychain.value_or(false)
        && m_finding.obstacle.what.isEmpty();
}

QList<QWidget *> BsFileCard::tabStops() const
{
    return {m_ui->importButton, m_ui->moveButton, m_ui->regionButton,
            m_ui->fixButton,    m_ui->yesButton,  m_ui->noButton};
}

void BsFileCard::setBusy(bool busy)
{
    const bool was = !m_ui->buttons->isEnabledTo(this);
    m_ui->buttons->setDisabled(busy);
    m_ui->answers->setDisabled(busy);
    if (was && !busy && m_yes)
        m_ui->noButton->setFocus(Qt::OtherFocusReason); // the question came meanwhile
}

void BsFileCard::say(StateLabel::Kind kind, const QString &text)
{
    m_yes = nullptr;
    m_ui->answers->hide();
    if (text.isEmpty())
        m_ui->note->hush();
    else
        m_ui->note->say(kind, text);
    showButtons();
    Q_EMIT spoke();
}

void BsFileCard::ask(const QString &question, const QString &yesText,
                     const std::function<void()> &yes)
{
    m_yes = yes;
    m_ui->note->say(StateLabel::Kind::Attention, question);
    m_ui->yesButton->setText(yesText);
    m_ui->answers->show();
    showButtons();
    m_ui->noButton->setFocus(Qt::OtherFocusReason);
    Q_EMIT spoke();
}

void BsFileCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    flatcontrols::box(painter, rect(), palette().color(QPalette::Base), Tones::of(palette()).border,
                      1, flatcontrols::cardRadius);
}

void BsFileCard::showButtons()
{
    const bool asking = m_yes != nullptr;
    const bool importable = m_finding.tokenInOpen() && m_finding.obstacle.what.isEmpty();
    m_ui->importButton->setVisible(canImport());
    m_ui->moveButton->setVisible(importable);
    m_ui->regionButton->setVisible(m_finding.tokenInOpen() && m_finding.newRegion);
    m_ui->fixButton->setVisible(m_finding.loose && m_finding.problem.what.isEmpty());
    m_ui->buttons->setVisible(!asking && (importable || m_finding.loose || m_finding.newRegion)
                              && m_finding.problem.what.isEmpty());
}

void BsFileCard::endQuestion()
{
    const bool inside = m_ui->answers->isAncestorOf(window()->focusWidget());
    say({}, {});
    if (inside && m_ui->moveButton->isVisible())
        m_ui->moveButton->setFocus(Qt::OtherFocusReason);
}

} // namespace spacekey
