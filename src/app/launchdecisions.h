// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/launchdecision.h"
#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/credential.h"
#include "core/region.h"

#include <memory>

namespace spacekey {

class Credentials;

// What LaunchInbox makes for its callers. All references must outlive the decision.

/// Stores the token of @p draft under @p name, which is taken from nobody but the same user.
[[nodiscard]] std::unique_ptr<LaunchDecision> keepDecision(const Credential &draft,
                                                           const AccessToken &token,
                                                           const QString &name,
                                                           Credentials &credentials);

[[nodiscard]] std::unique_ptr<LaunchDecision>
revokeDecision(const Region &region, const AccessToken &token, const Clock &clock);

} // namespace spacekey
