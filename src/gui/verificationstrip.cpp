// SPDX-License-Identifier: Apache-2.0
#include "gui/verificationstrip.h"

#include "gui/verifier.h"

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

VerificationStrip::VerificationStrip(Verifier &verifier, QWidget *parent)
    : TaskStrip(parent)
    , m_verifier(verifier)
{
    connect(&m_verifier, &Verifier::allStarted, this, &VerificationStrip::start);
    connect(&m_verifier, &Verifier::changed, this, &VerificationStrip::showProgress);
    connect(&m_verifier, &Verifier::allEnded, this, &VerificationStrip::sumUp);
    connect(&m_verifier, &Verifier::allFailed, this, &QWidget::hide);
    connect(this, &TaskStrip::pressed, this, &VerificationStrip::act);
    start();
}

void VerificationStrip::start()
{
    setButton(tr("Cancel"), u"Cancel"_s);
    showProgress();
    say(progressText());
}

void VerificationStrip::showProgress()
{
    if (!m_verifier.isVerifyingAll())
        return;
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
}

void VerificationStrip::act()
{
    if (m_verifier.isVerifyingAll())
        m_verifier.cancelAll();
    else
        hide();
}

QString VerificationStrip::progressText() const
{
    if (m_verifier.doAllWait())
        return tr("Waiting for the keychain…");
    return tr("%1 of %2 verified").arg(m_verifier.verifiedCount()).arg(m_verifier.total());
}

} // namespace spacekey
