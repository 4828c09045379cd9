// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandtable.h"
#include "cli/textstyle.h"

#include <QCoreApplication>
#include <QString>

namespace spacekey {

/// What --help prints.
struct Help
{
    Q_DECLARE_TR_FUNCTIONS(Help)

public:
    /// For the command or group @p topic of @p table; for all of it when @p topic is empty.
    [[nodiscard]] static QString text(const QString &topic, const QList<CommandSpec> &table,
                                      const TextStyle &style = {});
};

} // namespace spacekey
