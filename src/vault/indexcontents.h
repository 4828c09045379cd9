// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/result.h"
#include "vault/writer.h"

#include <QHash>

#include <optional>

namespace spacekey {

/// A keychain entry that no name points to any more, and that is to be deleted.
struct TrashEntry
{
    QString key;
    QString region;
    QDateTime removedAt; ///< UTC
    std::optional<Credential> removed; ///< what a person removed; unset for what was replaced
    std::optional<qsizetype> place; ///< where that stood in the list; unset when not known

    /// Whether it may still be taken back at that time.
    [[nodiscard]] bool isKept(const QDateTime &now) const
    {
        return removed && now < removedAt.addDuration(Credential::undoTime);
    }

    friend bool operator==(const TrashEntry &, const TrashEntry &) = default;
};

/// What stands in the index file.
struct IndexContents
{
    /// Stored and pending ones, in the order they were connected; one that replaces another stands
    /// in its place.
    QList<Credential> credentials;
    QList<TrashEntry> trash;
    QHash<QString, Writer> writers; ///< of the pending ones, by key

    /// The stored credential of that name; null if there is none. Valid until the next change.
    [[nodiscard]] const Credential *find(const QString &region, const QString &name) const;
    [[nodiscard]] Credential *find(const QString &region, const QString &name);
    /// The stored credentials of a region.
    [[nodiscard]] QList<Credential> stored(const QString &region) const;

    /// The pending ones whose writer is gone.
    [[nodiscard]] QList<Credential> interrupted() const;

    /// Makes the pending credential with that key this process's business, so that no two programs
    /// keep and discard it at once. NoSuchCredential if there is none, IndexBusy if another program
    /// that runs is at it.
    [[nodiscard]] Outcome claim(const QString &key);
    /// Takes that back, if it is this process's business.
    void disclaim(const QString &key);
    /// Takes the pending credential with that key out; nothing if there is none.
    std::optional<Credential> takePending(const QString &key);
    /// Gives the stored credential with that key that name, and that note if it is set.
    /// InvalidName, NameTaken or NoSuchCredential.
    [[nodiscard]] Outcome edit(const QString &key, const QString &name,
                               const std::optional<QString> &note);
    /// NoSuchCredential if there is none.
    [[nodiscard]] Outcome makeDefault(const QString &region, const QString &name);
    /// Moves the stored credential with that key to the trash; NoSuchCredential if there is none.
    [[nodiscard]] Outcome remove(const QString &key, const QDateTime &now);
    /// Puts it back in its place, under its name if that is free, else under that name with a
    /// number.
    [[nodiscard]] Outcome restore(const QString &key);

    /// Sees to it that exactly one of a region's stored credentials is its default and that no
    /// writer is kept of what is not pending. NameTaken if a region has a name twice.
    [[nodiscard]] Outcome keepInvariants();

    friend bool operator==(const IndexContents &, const IndexContents &) = default;

private:
    [[nodiscard]] QList<Credential>::iterator withKey(const QString &key, Credential::Stage stage);
};

} // namespace spacekey
