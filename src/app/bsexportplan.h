// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace spacekey {

/// What an export to one of the bs CLI's files is going to change. No token is part of it.
struct BsExportPlan
{
    /// What happens to the token that stands in the file before.
    enum class Former {
        Nothing, ///< there is none, it is the same one, or SpaceKey has it already
        Imported, ///< it goes into the keychain first
        BackedUp, ///< it can only be kept in a `*.cfg.bak` beside the file
    };

    QString file; ///< absolute
    bool isNew = false; ///< it is not there yet
    bool replacesToken = false; ///< another token stands in it
    Former former = Former::Nothing;
    /// For Imported: `<region>/<name>`, as it will be if nobody takes the name meanwhile.
    QString formerCredential;
    /// The file's lines as they are and as they will be, with dots in place of secrets; harmless
    /// plain text. Empty when it is not there.
    QStringList before;
    QStringList after;

    friend bool operator==(const BsExportPlan &, const BsExportPlan &) = default;
};

} // namespace spacekey
