// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace spacekey {

/// How the credential is called that comes from the bs CLI's configuration @p config: like it, as
/// far as that can be a credential's name.
[[nodiscard]] QString bsCredentialName(const QString &config);
/// The same for a token that is not, or will not be, the one that bs uses: `<config>-previous`.
[[nodiscard]] QString bsPreviousName(const QString &config);

} // namespace spacekey
