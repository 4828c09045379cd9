// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/fault.h"
#include "simulator/httpmessage.h"

#include <QByteArray>

namespace spacekey::simulator {

/// Whether the server is asked, and its answer passed on in the fault's way.
[[nodiscard]] bool isForwarded(Fault fault);

/// What a client gets instead of the server's answer; empty when it gets nothing. Only for faults
/// that are not forwarded. ResetMidBody's and CutMidBody's is shorter than it claims.
[[nodiscard]] QByteArray cannedAnswer(Fault fault);

/// The bytes of the server's @p answer as @p fault, a forwarded one, lets them through.
[[nodiscard]] QByteArray passedOn(HttpMessage answer, Fault fault);

} // namespace spacekey::simulator
