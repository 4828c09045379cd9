// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bscli/bsconfig.h"

#include <QList>

namespace spacekey {

/// The numbers, from 1, of the lines of @p config in which an accessToken stands that bs does not
/// use: in another section, in a comment (there only one of the Plain form is believed to be one),
/// or above the line that counts, if that holds another one.
[[nodiscard]] QList<int> bsUnusedTokenLines(const BsConfig &config);

} // namespace spacekey
