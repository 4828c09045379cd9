// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace spacekey {

/// How the simulated server departs from the ordinary, for tests. What is left as it is here is
/// what BaseSpace documents (protocol.md §2).
struct Behaviour
{
    enum class Dialect {
        BaseSpace, ///< grant_type=device, code=; all else is unsupported_grant_type
        Rfc8628 ///< grant_type=urn:ietf:params:oauth:grant-type:device_code, device_code=; likewise
    };

    Dialect dialect = Dialect::BaseSpace;
    /// The `error` of a poll after the person declined: access_denied, or AccessDenied.
    QString refusal = QStringLiteral("access_denied");
    /// Members that replace those of all later device authorization answers; null leaves one out.
    /// The server itself keeps to `interval` and `expires_in` as protocol.md §2 reads them.
    QJsonObject deviceAnswer;
    /// The `error`s of the next polls that come in time, one each, whatever the person did.
    QStringList nextPolls;
};

} // namespace spacekey
