// SPDX-License-Identifier: Apache-2.0
#include "app/customregion.h"

#include "core/plaintext.h"
#include "core/regioncatalog.h"
#include "http/certificatefile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace spacekey {

Outcome addCustomRegion(const Region &region, RegionCatalog &regions)
{
    // What is no readable PEM file at all, the catalog explains better.
    const bool isReadable = QFileInfo(region.caFile).isReadable();
    if (!isReadable || ownCertificates(region))
        return regions.add(region);
    return Error{
        .code = Error::Code::Usage,
        .what = QCoreApplication::translate("CustomRegion",
                                            "There is no certificate that can be used in %1.")
                    .arg(plainLine(region.caFile)),
        .remedy = QCoreApplication::translate(
            "CustomRegion",
            "Ask the region's administrator for its certificate authority as a PEM file.")};
}

} // namespace spacekey
