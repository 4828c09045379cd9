// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "gui/statelabel.h"

#include <QString>

namespace spacekey {

/// How a credential is put into words.
struct CredentialText
{
    StateLabel::Kind kind = StateLabel::Kind::Neutral;
    QString state; ///< such as "Valid"
    QString times; ///< such as "verified today 09:12 · connected 3 days ago with a code"
    QString maskedToken;

    /// @p now in UTC; @p regionMatches as Credentials::regionStillMatches() says.
    [[nodiscard]] static CredentialText of(const Credential &credential, bool regionMatches,
                                           const QDateTime &now);
};

} // namespace spacekey
