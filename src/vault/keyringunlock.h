// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"

namespace spacekey {

/// The system asks the person to unlock the keychain. Made by KeyringState. It ends when the
/// keychain is open, by the answer or by any other way; without a time limit. Cancelling or
/// deleting it takes the question back, but for GNOME Keyring, which crashes at that: there the
/// question stays, and its answer is not waited for. Fails with KeychainLocked when the person
/// dismisses the question or nothing can ask it, with KeychainAbsent when the service goes away for
/// good.
class KeyringUnlock : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// Terminal.
    void unlocked();

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
