// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/textstyle.h"
#include "core/credential.h"

#include <QString>

namespace spacekey {

/// A health in a word, for a person.
[[nodiscard]] QString healthText(Credential::Health health, const TextStyle &style = {});

} // namespace spacekey
