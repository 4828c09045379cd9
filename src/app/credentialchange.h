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
    /// Terminal.
    void done();

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
