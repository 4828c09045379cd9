// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QString>

namespace spacekey {

/// The certificate authorities of the user's own regions, a PEM file a region: `ca/<id>.pem` in the
/// profile's configuration folder (design.md §3).
class CaFiles final
{
public:
    static constexpr qint64 maxSize = qint64(1024) * 1024; ///< of a file that is taken over, bytes

    explicit CaFiles(const QString &configDir);

    /// Where the certificates of region @p id are, if it has any of its own.
    [[nodiscard]] QString path(const QString &id) const;

    /// Copies the certificates in the PEM file @p source, and nothing else of it, to path(@p id),
    /// 0600 in a folder 0700, at once as a whole. Refuses with Usage what cannot be read, is longer
    /// than maxSize or holds no certificate; FileFailure when it cannot be written.
    Outcome keep(const QString &id, const QString &source) const;
    void remove(const QString &id) const;

private:
    QString m_folder;
};

} // namespace spacekey
