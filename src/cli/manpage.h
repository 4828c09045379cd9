// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandtable.h"

#include <QString>

namespace spacekey {

/// The program's man pages (section 1, man(7)), from the command table: one of its own, and one for
/// each command.
class ManPage final
{
public:
    /// @p date as YYYY-MM-DD.
    ManPage(const QList<CommandSpec> &table, const QString &version, const QString &date);

    /// `spacekey-cli`, or `spacekey-cli-region-add`.
    [[nodiscard]] static QString name(const QString &command = {});

    [[nodiscard]] QString overview() const;
    [[nodiscard]] QString of(const CommandSpec &command) const;

private:
    [[nodiscard]] QString head(const QString &name, const QString &summary) const;

    const QList<CommandSpec> m_table;
    const QString m_version;
    const QString m_date;
};

} // namespace spacekey
