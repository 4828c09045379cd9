// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace spacekey {

class Credentials;
struct Launch;

/// What to call the credential of a launch: after its application if that makes a name, numbered
/// if it is taken.
[[nodiscard]] QString launchName(const Launch &launch, const Credentials &credentials);

} // namespace spacekey
