// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"
#include "core/result.h"

#include <QList>
#include <QSslCertificate>

namespace spacekey {

/// The certificates in @p region's own file (Region::caFile), at least one; Tls when it cannot be
/// read or holds none.
[[nodiscard]] Result<QList<QSslCertificate>> ownCertificates(const Region &region);

} // namespace spacekey
