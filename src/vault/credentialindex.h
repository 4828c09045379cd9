// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/profile.h"
#include "core/result.h"
#include "vault/indexchange.h"
#include "vault/indexfiles.h"

#include <QFileSystemWatcher>
#include <QObject>

#include <memory>

namespace spacekey {

/// The list of credentials in the data folder: everything but the secrets. Several processes read
/// and change it at once. Its files are the person's alone (0600 in a 0700 folder), replaced whole,
/// with one earlier generation beside it.
class CredentialIndex final : public QObject
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    CredentialIndex(const Profile &profile, const Clock &clock, QObject *parent = nullptr);

    /// What stands there now; nothing if there is no file yet; the earlier generation if the file
    /// is damaged or of a newer format. FileFailure if it cannot be read.
    [[nodiscard]] Result<IndexContents> read() const;
    /// The same, and what is wrong with the file.
    [[nodiscard]] Result<IndexReading> inspect() const;

    /// A change to be made; @p change gets the contents as they are then, and its Error prevents
    /// the writing. After each change, names are unique among a region's stored credentials and
    /// exactly one of these is the default. Before the first change after a damage, under the lock,
    /// the damaged file is renamed: it is never overwritten.
    [[nodiscard]] std::unique_ptr<IndexChange> change(IndexChange::Change change);

    /// A change that changes nothing: fails as each other one would now.
    [[nodiscard]] std::unique_ptr<IndexChange> rehearsal();

    /// From now on changedOnDisk() comes.
    void watch();

Q_SIGNALS:
    /// The contents are different, by us or by another process; within a second.
    void changedOnDisk();
    /// A change has found the file damaged and renamed it; the report says how it is called now.
    void wasSetAside(const spacekey::Error &report);

private:
    friend class IndexChange;

    [[nodiscard]] QString lockFile() const;
    [[nodiscard]] Outcome prepareFolder() const;
    void compare();

    Profile m_profile;
    IndexFiles m_files;
    const Clock &m_clock;
    QFileSystemWatcher *m_watcher = nullptr;
    QByteArray m_seen;
};

} // namespace spacekey
