// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "gui/statelabel.h"
#include "gui/verifier.h"

#include <QString>

namespace spacekey {

/// How a credential is put into words.
struct CredentialText
{
    StateLabel::Kind kind = StateLabel::Kind::Neutral;
    QString state; ///< such as "Valid"
    QString reason; ///< why nothing better is known; plain text in a line, or empty
    QString times; ///< such as "verified today 09:12 · connected 3 days ago with a code"
    bool signInAgain = false; ///< the only way to make it good

    /// What is known of it beside itself.
    struct Situation
    {
        bool regionMatches = true; ///< as Credentials::regionStillMatches() says
        bool isMissing = false; ///< its token was not in the keychain when it was last read
        bool isLocked = false; ///< the keychain that has its token is locked
        Verifier::Activity activity = Verifier::Activity::None;
    };

    /// @p now in UTC.
    [[nodiscard]] static CredentialText of(const Credential &credential, const Situation &situation,
                                           const QDateTime &now);
    [[nodiscard]] static QStringList scopes(const Credential &credential);
    [[nodiscard]] static QString maskedToken(const Credential &credential);
};

} // namespace spacekey
