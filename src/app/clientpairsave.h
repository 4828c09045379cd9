// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"

namespace spacekey {

/// Keeps a region's client pair. Made by ClientKeys::save().
class ClientPairSave : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// Terminal: in the keychain and read back.
    void saved();

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
