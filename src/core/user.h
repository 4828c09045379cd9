// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace spacekey {

/// Whose token it is (protocol.md §5). Identity is the id: the e-mail address may be empty.
struct User
{
    QString id;
    QString name;
    QString email;
    std::optional<bool> workgroup; ///< a workgroup is an account of its own; unset when not known

    friend bool operator==(const User &, const User &) = default;
};

} // namespace spacekey
