// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/profile.h"
#include "core/result.h"
#include "vault/indexchange.h"
#include "vault/indexcontents.h"

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

    /// What stands there now; nothing if there is no file yet. IndexUnusable if the file is broken
    /// or of a newer format: such a file is never overwritten.
    [[nodiscard]] Result<IndexContents> read() const;

    /// A change to be made; @p change gets the contents as they are then, and its Error prevents
    /// the writing. After each change, names are unique among a region's stored credentials and
    /// exactly one of these is the default.
    [[nodiscard]] std::unique_ptr<IndexChange> change(IndexChange::Change change);

    /// From now on changedOnDisk() comes.
    void watch();

Q_SIGNALS:
    /// The contents are different, by us or by another process; within a second.
    void changedOnDisk();

private:
    friend class IndexChange;

    [[nodiscard]] QString lockFile() const;
    [[nodiscard]] Outcome prepareFolder() const;
    [[nodiscard]] Outcome write(const IndexContents &contents) const;
    [[nodiscard]] QByteArray bytes() const;
    void compare();

    Profile m_profile;
    const Clock &m_clock;
    QFileSystemWatcher *m_watcher = nullptr;
    QByteArray m_seen;
};

} // namespace spacekey
