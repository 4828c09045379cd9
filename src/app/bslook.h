// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsfinding.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace spacekey {

class RegionCatalog;

/// A look at the bs CLI's files that asks neither the keychain nor a server: of a token in the open
/// it leaves unknown whether the keychain holds it.
class BsLook final
{
public:
    /// @p regions must outlive it.
    BsLook(const QString &folder, const RegionCatalog &regions);

    /// At each of the folder's files; FileFailure when it is a symbolic link or no folder. One that
    /// is not there holds nothing.
    [[nodiscard]] Result<QList<BsFinding>> all() const;
    /// At one file, in the folder or elsewhere.
    [[nodiscard]] BsFinding at(const QString &path) const;

private:
    const QString m_folder;
    const RegionCatalog &m_regions;
};

} // namespace spacekey
