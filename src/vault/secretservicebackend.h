// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace spacekey {

/// Which program offers the Secret Service.
class SecretServiceBackend final
{
public:
    /// That of the process; a general name when it is not known to us, or out of sight.
    [[nodiscard]] static QString nameOf(uint processId);

    /// Whether a prompt that is on the screen may be taken off it. GNOME Keyring crashes at that
    /// (tried on 42.1: an assertion in gkd-secret-unlock.c).
    [[nodiscard]] static bool survivesDismissal(const QString &name);
};

} // namespace spacekey
