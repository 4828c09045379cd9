// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"
#include "core/user.h"

#include <QDateTime>
#include <QString>

namespace spacekey {

/// What an access token stands for.
struct IssuedToken
{
    QString id; ///< the token's id, no secret
    User user;
    Scopes scopes;
    QDateTime issuedAt; ///< UTC
};

} // namespace spacekey
