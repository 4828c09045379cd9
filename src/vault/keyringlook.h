// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"
#include "vault/keyringview.h"

namespace spacekey {

/// One look at the keychain; it raises no prompt. Made by KeyringState. Fails with
/// KeychainNotAnswering after 1.2 s, or 5 s where a service may be started.
class KeyringLook : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// Terminal.
    void seen(const spacekey::KeyringView &view);

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
