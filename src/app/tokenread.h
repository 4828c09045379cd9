// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/oneshot.h"

namespace spacekey {

/// Reads one token. Made by Credentials::token().
class TokenRead : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// The system is asking the person to unlock the keychain; cancel() takes the question back.
    void waitingForUnlock();
    /// Terminal.
    void tokenRead(const spacekey::AccessToken &token);

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
