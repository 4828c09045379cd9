// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "vault/indexcontents.h"

namespace spacekey {

/// Which name a new credential gets.
struct Naming
{
    enum class Kind {
        /// The name this user already has in the region (that credential is replaced), else
        /// `default` if free, else the user's name, numbered if taken. Never another user's.
        Automatic,
        Numbered, ///< the wanted one; numbered if another user has it
        SameUser, ///< the wanted one; taken from nobody but the same user
        Unused, ///< the wanted one, numbered if anybody has it
        Fixed ///< the wanted one
    };

    Kind kind = Kind::Automatic;
    QString wanted; ///< for all but Automatic
    bool replace = false; ///< for Fixed: take the place of the credential of that name, if any

    [[nodiscard]] static Naming automatic() { return {}; }
    [[nodiscard]] static Naming numbered(const QString &name)
    {
        return {.kind = Kind::Numbered, .wanted = name};
    }
    [[nodiscard]] static Naming sameUser(const QString &name)
    {
        return {.kind = Kind::SameUser, .wanted = name};
    }
    [[nodiscard]] static Naming unused(const QString &name)
    {
        return {.kind = Kind::Unused, .wanted = name};
    }
    [[nodiscard]] static Naming fixed(const QString &name, bool replace)
    {
        return {.kind = Kind::Fixed, .wanted = name, .replace = replace};
    }
};

/// The name for @p credential. If a stored credential of its region has it already, that one is to
/// be replaced. Fails with InvalidName or NameTaken.
[[nodiscard]] Result<QString> chooseName(const IndexContents &contents,
                                         const Credential &credential, const Naming &naming);

constexpr qsizetype maxNumberedLength = 58; ///< of a name, with room left for a number

/// A credential's name made of @p text, cut to @p maxLength characters; empty when nothing of it
/// can be used.
[[nodiscard]] QString usableName(const QString &text, qsizetype maxLength = maxNumberedLength);

/// @p wanted, numbered if a stored credential of the region has it.
[[nodiscard]] QString freeName(const IndexContents &contents, const QString &region,
                               const QString &wanted);

[[nodiscard]] Error nameTaken(const QString &region, const QString &name);
[[nodiscard]] Error invalidName(const QString &name);
[[nodiscard]] Error noSuchCredential();

} // namespace spacekey
