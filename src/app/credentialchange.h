// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"

namespace spacekey {

/// Changes one credential, or takes it away; or settles what is left of interrupted ones. Made by
/// Credentials.
class CredentialChange : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// The system is asking the person to unlock the keychain.
    void waitingForUnlock();
    /// Terminal.
    void done();

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
