// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/region.h"

#include <optional>

namespace spacekey::portal {

/// Whether the region's developer portal is known and may be opened.
[[nodiscard]] bool isKnown(const Region &region);

/// Opens it in the browser; else says how to get there.
[[nodiscard]] std::optional<Error> open(const Region &region);

} // namespace spacekey::portal
