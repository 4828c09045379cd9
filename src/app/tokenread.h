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
    /// Terminal.
    void tokenRead(const spacekey::AccessToken &token);

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
