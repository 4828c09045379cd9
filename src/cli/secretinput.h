// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace spacekey {

/// A secret from standard input, so that it is in no argument list and no shell history.
struct SecretInput
{
    Q_DECLARE_TR_FUNCTIONS(SecretInput)

public:
    /// From a terminal: writes @p prompt to standard error and reads a line without echo. Else:
    /// reads to the end, and drops one line break there. Blocks. Fails as StandardInput
    /// does.
    [[nodiscard]] static Result<QByteArray> read(const QString &prompt);
};

} // namespace spacekey
