// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"

#include <QDateTime>
#include <QString>

namespace spacekey {

/// What a server knows of a token (protocol.md §5). All of it is plain text in one line.
struct TokenInfo
{
    Scopes scopes; ///< really granted
    QString applicationName;
    QString applicationId;
    QString status; ///< such as `Active`
    QDateTime createdAt; ///< UTC; invalid when not said

    friend bool operator==(const TokenInfo &, const TokenInfo &) = default;
};

} // namespace spacekey
