// SPDX-License-Identifier: Apache-2.0
#include "vault/keychainlibrary.h"

namespace spacekey {

QString keychainLibraryVersion()
{
    return QStringLiteral(SPACEKEY_QTKEYCHAIN_VERSION);
}

} // namespace spacekey
