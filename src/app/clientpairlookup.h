// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clientpair.h"
#include "core/oneshot.h"

namespace spacekey {

/// Finds a region's client pair. Made by ClientKeys::lookup().
class ClientPairLookup : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// Terminal.
    void found(const spacekey::ClientPair &pair);

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
