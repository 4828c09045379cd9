// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

namespace spacekey {

/// The machine's clock: CLOCK_BOOTTIME, mach_continuous_time or QueryInterruptTime.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override;
    [[nodiscard]] QDateTime wall() const override;
    [[nodiscard]] std::unique_ptr<Timer> timer() const override;
};

} // namespace spacekey
