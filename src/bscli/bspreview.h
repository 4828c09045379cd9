// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bscli/bsconfig.h"

#include <QStringList>

namespace spacekey {

/// The lines of @p config as a person may see them before a file is changed: each one harmless
/// plain text of at most 200 characters, and dots in place of tokens, secrets and passwords,
/// wherever they stand, but for their last four characters.
[[nodiscard]] QStringList bsPreview(const BsConfig &config);

} // namespace spacekey
