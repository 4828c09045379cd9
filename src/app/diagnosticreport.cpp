// SPDX-License-Identifier: Apache-2.0
#include "app/diagnosticreport.h"

#include "app/diagnosis.h"

namespace spacekey {

std::optional<Error> DiagnosticReport::problem() const
{
    if (keychain.problem)
        return keychain.problem;
    for (const std::optional<Error> &problem : {indexProblem, settingsProblem, folderProblem}) {
        if (problem)
            return problem;
    }
    if (ipv4 != Loopback::Works || ipv6 == Loopback::Failed) {
        return Error{.code = Error::Code::ListenFailed,
                     .what = Diagnosis::tr("This computer cannot reach itself: browsers cannot "
                                           "come back to SpaceKey."),
                     .remedy = Diagnosis::tr("Allow it in the firewall, or sign in with a code.")};
    }
    if (tls.isEmpty()) {
        return Error{.code = Error::Code::Tls,
                     .what = Diagnosis::tr("Qt finds no TLS library: no server can be reached."),
                     .remedy = Diagnosis::tr("Install OpenSSL and Qt's TLS plugin.")};
    }
    return std::nullopt;
}

} // namespace spacekey
