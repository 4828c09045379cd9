// SPDX-License-Identifier: Apache-2.0
#include "app/loopbackports.h"

#include "oauth/loopbackservers.h"

namespace spacekey {

LoopbackPorts::LoopbackPorts(const Clock &clock)
    : m_servers(std::make_unique<LoopbackServers>(clock))
{ }

LoopbackPorts::~LoopbackPorts() = default;

} // namespace spacekey
