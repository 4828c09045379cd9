// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/profile.h"
#include "core/result.h"
#include "vault/indexreading.h"

#include <QByteArray>
#include <QDateTime>

namespace spacekey {

/// The files of the index: the list, one earlier generation beside it (`.previous`), and what could
/// not be understood and was set aside (`.broken-<time>`, `.newer-<time>`). They are the person's
/// alone (0600) and replaced whole. To be changed under the index's lock alone.
class IndexFiles final
{
public:
    explicit IndexFiles(const Profile &profile);

    [[nodiscard]] const QString &fileName() const { return m_file; }
    /// As it stands in the file; empty when it cannot be read.
    [[nodiscard]] QByteArray bytes() const;

    /// The list; the earlier generation where the list is damaged, from a newer SpaceKey or gone;
    /// nothing where there was never one. FileFailure when one is there and cannot be read.
    [[nodiscard]] Result<IndexReading> read() const;
    /// Keeps what stands there as the earlier generation. Fails with FileFailure or, for a symbolic
    /// link, IndexUnusable.
    [[nodiscard]] Outcome write(const IndexContents &contents) const;
    /// Whether write() could write that; changes nothing. Fails like it.
    [[nodiscard]] Outcome tryWriting(const IndexContents &contents) const;
    /// Renames what cannot be understood, so that nothing overwrites it. The path that the list has
    /// now; empty if it was not there. Fails like write().
    [[nodiscard]] Result<QString> setAside(const QDateTime &now) const;

private:
    [[nodiscard]] Outcome refuseLinks() const;

    QString m_file;
    QString m_previous;
};

} // namespace spacekey
