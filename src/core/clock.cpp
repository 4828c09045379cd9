// SPDX-License-Identifier: Apache-2.0
#include "core/clock.h"

namespace spacekey {

Clock::~Clock() = default;

} // namespace spacekey
