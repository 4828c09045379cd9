// SPDX-License-Identifier: Apache-2.0
#include "cli/exitcode.h"

namespace spacekey {

ExitCode exitCode(Error::Code code)
{
    using Code = Error::Code;
    switch (code) {
    case Code::Cancelled:
        return ExitCode::Interrupted;
    case Code::Usage:
    case Code::UnknownRegion:
    case Code::ClientPairMissing:
    case Code::InvalidName:
        return ExitCode::Usage;
    case Code::NoSuchCredential:
        return ExitCode::NoSuchCredential;
    case Code::NameTaken:
        return ExitCode::WouldOverwrite;
    case Code::AccessDenied:
    case Code::InvalidClient:
    case Code::InvalidScope:
        return ExitCode::Refused;
    case Code::Expired:
        return ExitCode::Expired;
    case Code::TokenRevoked:
        return ExitCode::Revoked;
    case Code::KeychainAbsent:
    case Code::KeychainNoCollection:
    case Code::KeychainLocked:
    case Code::KeychainRefused:
    case Code::KeychainNotAnswering:
    case Code::NotSaved:
    case Code::EntryMissing:
        return ExitCode::Keychain;
    case Code::CommandNotExecutable:
        return ExitCode::NotExecutable;
    case Code::CommandNotFound:
        return ExitCode::NotFound;
    case Code::RegionChanged:
    case Code::Network:
    case Code::Timeout: // one request's; that of a whole sign-in is Expired
    case Code::Tls:
    case Code::NetworkSignIn:
    case Code::RateLimited:
    case Code::ServerFailure:
    case Code::BadAnswer:
    case Code::UnsupportedGrantType:
    case Code::Refused:
    case Code::ScopeTooSmall:
    case Code::NotRevoked:
    case Code::AddressNotOurs:
    case Code::PortInUse:
    case Code::ListenFailed:
    case Code::ReplyMismatch:
    case Code::BrowserUpgraded:
    case Code::LaunchRefused:
    case Code::IndexBusy:
    case Code::IndexUnusable:
    case Code::FileFailure:
        return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

} // namespace spacekey
