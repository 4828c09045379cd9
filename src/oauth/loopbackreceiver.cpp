// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbackreceiver.h"

namespace spacekey {

LoopbackReceiver::LoopbackReceiver(const QByteArray &path)
    : m_path(path)
{ }

LoopbackReceiver::~LoopbackReceiver() = default;

} // namespace spacekey
