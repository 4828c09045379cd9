// SPDX-License-Identifier: Apache-2.0
#include "gui/waitingpage.h"

#include "core/plaintext.h"
#include "gui/announce.h"
#include "gui/note.h"
#include "gui/returnoffer.h"
#include "gui/typography.h"
#include "ui_waitingpage.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace spacekey {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString minutesAndSeconds(std::chrono::seconds time)
{
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(time);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time - hours);
    const QChar zero = u'0';
    const QString seconds = u"%1"_s.arg((time - hours - minutes).count(), 2, 10, zero);
    if (hours == 0h)
        return u"%1:%2"_s.arg(minutes.count()).arg(seconds);
    return u"%1:%2:%3"_s.arg(hours.count()).arg(minutes.count(), 2, 10, zero).arg(seconds);
}

} // namespace

WaitingPage::WaitingPage(const Region &region, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_region(region)
    , m_clock(clock)
    , m_ui(std::make_unique<Ui::WaitingPage>())
    , m_timer(clock.timer())
    , m_patience(clock.timer())
{
    m_ui->setupUi(this);
    for (QLabel *heading : {m_ui->signInHeading, m_ui->codeHeading, m_ui->waitHeading})
        typography::setHeading(*heading);
    for (QLabel *hint : {m_ui->signInHint, m_ui->qrCaption})
        typography::setSmall(*hint);
    typography::setMuted(*m_ui->timeLeft);
    connect(m_timer.get(), &Timer::timeout, this, &WaitingPage::showTimeLeft);
    connect(m_patience.get(), &Timer::timeout, m_ui->offer, &ReturnOffer::offer);
    connectButtons();
}

WaitingPage::~WaitingPage() = default;

void WaitingPage::connectButtons()
{
    connect(m_ui->openButton, &QPushButton::clicked, this, &WaitingPage::openBrowser);
    connect(m_ui->copyLinkButton, &QPushButton::clicked, this,
            [this] { copy(m_ui->link->toPlainText(), *m_ui->linkCopied, tr("Link copied")); });
    connect(m_ui->copyCodeButton, &QPushButton::clicked, this,
            [this] { copy(m_ui->code->toPlainText(), *m_ui->codeCopied, tr("Code copied")); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &WaitingPage::cancelled);
    connect(m_ui->redirectButton, &QPushButton::clicked, this,
            [this] { Q_EMIT flowWanted(Flow::Redirect); });
    connect(m_ui->offer, &ReturnOffer::codeWanted, this,
            [this] { Q_EMIT flowWanted(Flow::Device); });
    connect(m_ui->offer, &ReturnOffer::addressGiven, this, &WaitingPage::addressGiven);
}

void WaitingPage::start(const SignInPrompt &prompt)
{
    m_prompt = prompt;
    m_deadline = m_clock.sinceBoot() + prompt.lifetime;
    for (Note *note : {m_ui->linkNote, m_ui->linkCopied, m_ui->codeCopied, m_ui->trouble})
        note->hush();
    m_ui->offer->withdraw();
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_ui->step2, m_ui->codeHeading, m_ui->code,
                                          m_ui->copyCodeButton, m_ui->redirectButton})
        part->setHidden(isRedirect());
    m_ui->step3->setText(isRedirect() ? u"2"_s : u"3"_s);
    showLink();
    showCode(plainLine(prompt.userCode));
    m_ui->progress->setMaximum(qMax(1, int(prompt.lifetime.count())));
    showTimeLeft();
    announce(*m_ui->waitHeading);

    if (isRedirect())
        m_patience->start(patience);
    if (prompt.linkTrusted)
        openBrowser();
    else
        warnAboutLink();
}

void WaitingPage::stop()
{
    m_timer->stop();
    m_patience->stop();
    m_ui->offer->withdraw();
}

void WaitingPage::showTrouble(const Error &error)
{
    // A redirect flow only waits; it tries nothing.
    const QString words = isRedirect() ? error.sentences() : tr("%1 Still trying…").arg(error.what);
    m_ui->trouble->say(StateLabel::Kind::Attention, words);
    if (error.code == Error::Code::BrowserUpgraded)
        m_ui->offer->offer();
}

void WaitingPage::showAddressProblem(const Error &error)
{
    m_ui->offer->showProblem(error);
}

void WaitingPage::clearTrouble()
{
    m_ui->trouble->hush();
}

void WaitingPage::enter()
{
    (m_ui->openButton->isEnabled() ? m_ui->openButton : m_ui->copyLinkButton)
        ->setFocus(Qt::OtherFocusReason);
}

void WaitingPage::showLink()
{
    // Encoded, so that a look-alike host shows as what it is.
    const QString link = QString::fromLatin1(m_prompt.link.toEncoded());
    const bool openable = Region::isAllowedUrl(m_prompt.link);
    m_ui->link->setLink(link);
    m_ui->openButton->setEnabled(openable);
    // A browser elsewhere cannot come back to this computer.
    m_ui->qr->setText(openable && !isRedirect() ? link : QString());
    m_ui->qr->setHidden(m_ui->qr->isEmpty());
    m_ui->qrCaption->setHidden(m_ui->qr->isEmpty());
    showSignInHint(false);
}

void WaitingPage::showSignInHint(bool browserOpen)
{
    const QString workgroup =
        tr("Choose the workgroup there first: it decides whose token this is.");
    m_ui->signInHint->setText(isRedirect() && browserOpen
                                  ? tr("Your browser shows that page now. %1").arg(workgroup)
                                  : workgroup);
}

void WaitingPage::openBrowser()
{
    const bool opened = QDesktopServices::openUrl(m_prompt.link);
    showSignInHint(opened);
    if (opened)
        return;
    if (isRedirect()) {
        m_ui->offer->offer();
        m_ui->linkNote->say(StateLabel::Kind::Attention,
                            tr("No browser could be opened. Copy the link into one on this "
                               "computer: it comes back to this computer only."));
        return;
    }
    m_ui->linkNote->say(StateLabel::Kind::Attention,
                        tr("No browser could be opened. Copy the link into one, or scan the QR "
                           "code with a phone."));
}

void WaitingPage::warnAboutLink()
{
    const QString host = plainLine(QString::fromLatin1(QUrl::toAce(m_prompt.link.host())));
    if (!Region::isAllowedUrl(m_prompt.link)) {
        m_ui->linkNote->say(StateLabel::Kind::Bad,
                            tr("The server sent a link that is not a secure web address. SpaceKey "
                               "does not open it."));
        return;
    }
    m_ui->linkNote->say(StateLabel::Kind::Attention,
                        tr("This link leads to %1, outside %2. SpaceKey did not open it. Open it "
                           "only if you trust that site.")
                            .arg(host, m_region.webBase.host()));
}

void WaitingPage::showCode(const QString &code)
{
    QStringList spelled;
    for (const QChar c : code) {
        if (c.isDigit())
            spelled.append(tr("digit %1").arg(c));
        else if (c.isLetter())
            spelled.append(c.isUpper() ? tr("capital letter %1").arg(c) : tr("letter %1").arg(c));
        else
            spelled.append(c);
    }
    m_ui->code->setCode(code);
    m_ui->code->setAccessibleDescription(spelled.join(u", "_s));
}

void WaitingPage::showTimeLeft()
{
    const auto left = std::max(m_deadline - m_clock.sinceBoot(), 0ms);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
    m_ui->progress->setValue(int(seconds.count()));
    m_ui->timeLeft->setText(tr("%1 left", "minutes and seconds").arg(minutesAndSeconds(seconds)));
    if (left > 0ms)
        m_timer->start(left - seconds + 1s);
}

void WaitingPage::copy(const QString &text, Note &feedback, const QString &copied)
{
    QGuiApplication::clipboard()->setText(text);
    for (Note *note : {m_ui->linkCopied, m_ui->codeCopied})
        note->hush();
    feedback.say(StateLabel::Kind::Good, copied);
}

} // namespace spacekey
