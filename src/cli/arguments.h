// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace spacekey {

/// What was typed after a command's name, already checked against its CommandSpec.
struct Arguments
{
    QStringList positional;
    QHash<QString, QString> options; ///< by name, without dashes; a flag's value is empty

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    /// Unset when the option was not given; an empty value counts as given.
    [[nodiscard]] std::optional<QString> value(const QString &option) const
    {
        const auto it = options.constFind(option);
        return it == options.cend() ? std::nullopt : std::optional(*it);
    }
};

} // namespace spacekey
