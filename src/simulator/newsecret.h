// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace spacekey::simulator {

/// 32 lower-case hex digits from the system's generator.
[[nodiscard]] QByteArray newSecret();

/// One that tells whether it was encoded and decoded once each: with + / = % & and a space in it.
[[nodiscard]] QByteArray newAwkwardSecret();

} // namespace spacekey::simulator
