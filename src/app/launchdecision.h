// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/oneshot.h"

namespace spacekey {

/// What a person decides about a launch. Made by LaunchInbox::keep() and revoke(). When it fails,
/// the launch still waits.
class LaunchDecision : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// Terminal, of keep().
    void kept(const spacekey::Credential &credential);
    /// Terminal, of revoke().
    void revoked();

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
