// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace spacekey {

/// What a scope lets a token do, for a person (protocol.md §7).
struct ScopeMeaning
{
    Q_DECLARE_TR_FUNCTIONS(ScopeMeaning)

public:
    QString explanation; ///< in a sentence; of an unknown scope, what is odd about it
    bool wide = false; ///< reaches all of somebody's data, or costs or ends something
    bool known = false; ///< of BaseSpace's grammar; others may be asked for all the same

    /// @p scope is as Scopes keeps it: in lower case, with single spaces.
    [[nodiscard]] static ScopeMeaning of(const QString &scope);

    friend bool operator==(const ScopeMeaning &, const ScopeMeaning &) = default;
};

} // namespace spacekey
