// SPDX-License-Identifier: Apache-2.0
#include "gui/verificationstrip.h"

#include "app/credentials.h"
#include "core/clock.h"
#include "gui/keychainwords.h"
#include "gui/verifier.h"

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds summaryTime(10);

} // namespace

VerificationStrip::VerificationStrip(Verifier &verifier, const Credentials &credentials,
                                     const Clock &clock, QWidget *parent)
    : TaskStrip(parent)
    , m_verifier(verifier)
    , m_credentials(credentials)
    , m_patience(clock.timer())
{
    connect(&m_verifier, &Verifier::allStarted, this, &VerificationStrip::start);
    connect(&m_verifier, &Verifier::changed, this, &VerificationStrip::follow);
    connect(&m_verifier, &Verifier::allEnded, this, &VerificationStrip::sumUp);
    connect(&m_verifier, &Verifier::allFailed, this, &TaskStrip::hush);
    connect(&m_credentials, &Credentials::changed, this, &VerificationStrip::compare);
    connect(&m_credentials, &Credentials::tidied, this, &VerificationStrip::settle);
    connect(m_patience.get(), &Timer::timeout, this, &TaskStrip::hush);
    connect(this, &TaskStrip::pressed, this, &VerificationStrip::act);
    start();
}

VerificationStrip::~VerificationStrip() = default;

void VerificationStrip::start()
{
    m_patience->stop();
    setButton(tr("Cancel"), u"Cancel"_s);
    showProgress();
    say(progressText());
}

void VerificationStrip::follow()
{
    if (m_verifier.isVerifyingAll())
        showProgress();
    else if (m_patience->isActive()) // a single one is being verified
        putAway();
}

void VerificationStrip::showProgress()
{
    setProgress(tr("Verified credentials"), m_verifier.verifiedCount(), m_verifier.total());
    const bool waits = m_verifier.doAllWait();
    if (std::exchange(m_waits, waits) == waits)
        setText(progressText());
    else
        say(progressText());
}

void VerificationStrip::sumUp()
{
    const Verifier::Tally tally = m_verifier.tally();
    QStringList found;
    if (tally.valid > 0)
        found.append(tr("%n valid", "credentials", tally.valid));
    if (tally.revoked > 0)
        found.append(tr("%n revoked", "credentials", tally.revoked));
    if (tally.unknown > 0)
        found.append(tr("%n unknown", "credentials", tally.unknown));
    QString text = found.join(tr(", ", "between the parts of a list"));
    if (m_verifier.verifiedCount() < m_verifier.total()) {
        const QString stopped = tr("Stopped: %1").arg(progressText());
        text = text.isEmpty() ? stopped : stopped + u" · " + text;
    }
    hideProgress();
    setButton(tr("Dismiss"), u"Dismiss"_s);
    say(text);
    m_patience->start(summaryTime);
    m_found.reset();
    if (!m_credentials.isTidyingUp())
        settle();
}

void VerificationStrip::settle()
{
    if (m_patience->isActive() && !m_found)
        m_found = m_credentials.all();
}

void VerificationStrip::compare()
{
    if (m_patience->isActive() && m_found && m_credentials.all() != *m_found)
        putAway();
}

void VerificationStrip::putAway()
{
    m_patience->stop();
    hush();
}

void VerificationStrip::act()
{
    if (m_verifier.isVerifyingAll())
        m_verifier.cancelAll();
    else
        putAway();
}

QString VerificationStrip::progressText() const
{
    if (m_verifier.doAllWait())
        return keychainwords::waiting();
    return tr("%1 of %2 verified").arg(m_verifier.verifiedCount()).arg(m_verifier.total());
}

} // namespace spacekey
