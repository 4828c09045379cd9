// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QString>

namespace spacekey {

class Console;

/// A person's yes to what cannot be undone: by --yes, or by an answer on the terminal.
struct Consent
{
    Q_DECLARE_TR_FUNCTIONS(Consent)

public:
    /// Whether there is a way to it. Fails with Usage.
    [[nodiscard]] static Outcome isPossible(const Arguments &arguments, const Console &console);
    /// Without --yes asks @p question, and waits. Fails with AccessDenied when the answer is
    /// anything but yes, and with Cancelled when a signal interrupts it.
    [[nodiscard]] static Outcome get(const Arguments &arguments, Console &console,
                                     const QString &question);
};

} // namespace spacekey
