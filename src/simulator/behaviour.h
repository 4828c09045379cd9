// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace spacekey {

/// How the simulated server departs from the ordinary, for tests. What is left as it is here is
/// what BaseSpace documents (protocol.md §2 to §6).
struct Behaviour
{
    enum class Dialect {
        BaseSpace, ///< grant_type=device, code=; all else is unsupported_grant_type
        Rfc8628 ///< grant_type=urn:ietf:params:oauth:grant-type:device_code, device_code=; likewise
    };
    enum class ErrorName { Error, ErrorCode };
    enum class Codes {
        Hex,
        Awkward ///< with + / = % & and a space among the digits
    };
    enum class Pkce {
        Optional,
        Required ///< and a code_verifier that no code_challenge came before is refused
    };
    enum class Revocation {
        Done,
        Forbidden, ///< 403
        NotAllowed, ///< 405
        Ignored ///< as if done, but the token lives on
    };

    Dialect dialect = Dialect::BaseSpace;
    /// The member that names an OAuth error in JSON: `error`, or `error_code`.
    ErrorName errorName = ErrorName::Error;
    /// The `error` of a poll after the person declined: access_denied, or AccessDenied.
    QString refusal = QStringLiteral("access_denied");
    /// Members that replace those of all later device authorization answers; null leaves one out.
    /// The server itself keeps to `interval` and `expires_in` as protocol.md §2 reads them.
    QJsonObject deviceAnswer;
    /// The `error`s of the next polls that come in time, and of the next exchanges of codes, one
    /// each, whatever the person did.
    QStringList nextPolls;

    Codes codes = Codes::Hex; ///< of authorization codes issued from now on
    Pkce pkce = Pkce::Optional;
    /// Of what is asked for, tokens get these alone; unset: all of it.
    std::optional<Scopes> grantable;
    Revocation revocation = Revocation::Done;
    /// Calls whose path ends so are answered 404, as if the server did not have them.
    QStringList absent;
    /// `Notifications` of app sessions.
    QJsonArray notifications;
};

} // namespace spacekey
