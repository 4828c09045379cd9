// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QString>
#include <QUrl>

#include <optional>

namespace spacekey {

class RegionCatalog;

/// The API server that a file of the bs CLI names: whose it is here. It is untrusted.
class BsServer final
{
    Q_DECLARE_TR_FUNCTIONS(BsServer)

public:
    /// @p apiServer as it is written in @p file, whatever that is; @p regions must outlive it.
    BsServer(const QString &file, const QString &apiServer, const RegionCatalog &regions);

    /// In the form of Region::apiServer(), perhaps of no region.
    [[nodiscard]] QString apiServer() const;
    /// The region with that API server; the default one if there are several. Fails with Usage
    /// when there is no API server or nothing may be sent to it, with UnknownRegion when it is
    /// of no region here.
    [[nodiscard]] Result<Region> region() const;
    /// How a region with it could be added; unset when region() says Usage or finds one.
    [[nodiscard]] std::optional<Region> newRegion() const;

private:
    const QString m_file;
    const QString m_written;
    const RegionCatalog &m_regions;
    const QUrl m_base;
};

} // namespace spacekey
