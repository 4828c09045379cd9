// SPDX-License-Identifier: Apache-2.0
#include "gui/connectfailure.h"

#include "app/connectattempt.h"
#include "core/credential.h"
#include "core/plaintext.h"
#include "gui/errorstrip.h"

namespace spacekey {

ConnectFailure::ConnectFailure(ErrorStrip &strip, QObject *parent)
    : QObject(parent)
    , m_strip(strip)
{ }

void ConnectFailure::show(const Error &error, const ConnectAttempt &attempt)
{
    const SignInOptions signIn = attempt.request().signIn;
    const bool pairUnread =
        attempt.stage() == ConnectAttempt::Stage::LookingUpClientPair && isWithoutKeychain(error);
    const auto again = [this, signIn] { Q_EMIT againWanted(signIn); };
    if (pairUnread || error.code == Error::Code::ClientPairMissing
        || error.code == Error::Code::InvalidClient)
        m_strip.showError(error, tr("Client key…"), [this, region = attempt.request().region] {
            Q_EMIT clientKeyWanted(region);
        });
    else if (error.code == Error::Code::PortInUse || error.code == Error::Code::ListenFailed)
        m_strip.showError(error, tr("Use a code instead"),
                          [this] { Q_EMIT flowWanted(Flow::Device); });
    else if (error.code == Error::Code::Expired && signIn.flow == Flow::Device)
        m_strip.showError(error, tr("New code"), again);
    else if (error.code == Error::Code::InvalidScope)
        m_strip.showError(error); // the remedy is another choice, and that stands below
    else
        m_strip.showError(error, tr("Retry"), again);

    if (error.code == Error::Code::PortInUse && signIn.redirectPort != 0) {
        SignInOptions anyPort = signIn;
        anyPort.redirectPort = 0;
        m_strip.addAction(tr("Use any free port"),
                          [this, anyPort] { Q_EMIT againWanted(anyPort); });
    }
}

void ConnectFailure::showBusy(const Credential &wanted)
{
    m_strip.showError(
        {.what = tr("This sign-in is still going on."),
         .remedy =
             tr("Finish or cancel it, then sign “%1” in again.").arg(plainLine(wanted.name))});
}

bool ConnectFailure::isWithoutKeychain(const Error &error)
{
    return error.code == Error::Code::KeychainAbsent
        || error.code == Error::Code::KeychainNoCollection;
}

} // namespace spacekey
