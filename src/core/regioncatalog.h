// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cafiles.h"
#include "core/region.h"
#include "core/result.h"
#include "core/settings.h"

#include <QObject>

#include <optional>

namespace spacekey {

/// The regions: the built-in ones (resources/regions.json) in their order, then the user's own.
class RegionCatalog final : public QObject
{
    Q_OBJECT

public:
    explicit RegionCatalog(Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] const QList<Region> &regions() const { return m_regions; }
    /// The id in any letter case.
    [[nodiscard]] std::optional<Region> find(const QString &id) const;

    /// The region that the command line uses when none is named; never unknown.
    [[nodiscard]] Region defaultRegion() const;
    /// The id that was made the default and is not known any more; else unset.
    [[nodiscard]] std::optional<QString> lostDefault() const;
    Outcome setDefaultRegion(const QString &id);

    /// Adds a custom region, or replaces the one of that id. Refuses with Usage: the id of a
    /// built-in region, an invalid id, an empty name, an address that isAllowedUrl() refuses, a
    /// certificate file that CaFiles::keep() refuses. That file is copied; the region's `caFile` is
    /// the copy from then on.
    Outcome add(Region region);
    /// Removes a custom region; UnknownRegion when there is none, Usage for a built-in one.
    Outcome remove(const QString &id);

    /// The error for an id that find() does not know.
    [[nodiscard]] static Error unknownRegion(const QString &id);

Q_SIGNALS:
    void changed();

private:
    void load();

    Settings &m_settings;
    CaFiles m_caFiles;
    QList<Region> m_builtIn;
    QList<Region> m_regions;
};

} // namespace spacekey
