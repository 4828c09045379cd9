// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"
#include "core/result.h"

namespace spacekey {

class RegionCatalog;

/// Adds a region of the user's own, or replaces it, as RegionCatalog::add() does; with a CA file
/// (Region::caFile) only one whose certificates can be used here, else Usage.
[[nodiscard]] Outcome addCustomRegion(const Region &region, RegionCatalog &regions);

} // namespace spacekey
