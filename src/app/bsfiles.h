// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/profile.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <memory>

namespace spacekey {

class BsCount;
class BsExport;
class BsImport;
class BsRemoval;
class BsScan;
class Credentials;
class Keychain;
class RegionCatalog;
struct BsExportRequest;
struct BsFinding;
struct BsImportRequest;

/// The bs CLI's files, and what a person does with them. A move to the keychain is importFile(),
/// then, if the person says so, removeToken().
class BsFiles final
{
public:
    /// All but @p profile must outlive it and what it makes.
    BsFiles(const Profile &profile, const RegionCatalog &regions, Keychain &keychain,
            Credentials &credentials, const Clock &clock);

    /// `~/.basespace` (on Windows `%USERPROFILE%\.basespace`); the sandbox has one of its own, in
    /// its data folder. Absolute; it need not be there.
    [[nodiscard]] static QString folderOf(const Profile &profile);
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// The path of the configuration which bs uses when none is named.
    [[nodiscard]] QString defaultFile() const;

    /// What there is to say of each of its files, or of @p file, without asking the keychain; see
    /// scan(). FileFailure when the folder is a symbolic link or no folder.
    [[nodiscard]] Result<QList<BsFinding>> look() const;
    [[nodiscard]] BsFinding look(const QString &file) const;
    /// How many hold a token; their folder may be on a disk that does not answer.
    [[nodiscard]] std::unique_ptr<BsCount> count() const;
    [[nodiscard]] std::unique_ptr<BsScan> scan() const;
    [[nodiscard]] std::unique_ptr<BsImport> importFile(const BsImportRequest &request) const;
    [[nodiscard]] std::unique_ptr<BsRemoval> removeToken(const QString &file) const;
    [[nodiscard]] std::unique_ptr<BsExport> exportTo(const BsExportRequest &request) const;

    /// Makes folder() 0700, if @p file lies in it, and @p file 0600. FileFailure when that cannot
    /// be done, or @p file is a symbolic link or no ordinary file.
    Outcome fixPermissions(const QString &file) const;

private:
    const QString m_folder;
    const QString m_mayEmpty; ///< the only folder whose files may be emptied, unless it is empty
    const RegionCatalog &m_regions;
    Keychain &m_keychain;
    Credentials &m_credentials;
    const Clock &m_clock;
};

} // namespace spacekey
