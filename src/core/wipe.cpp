// SPDX-License-Identifier: Apache-2.0
#include "core/wipe.h"

#include <algorithm>

namespace spacekey {

void wipe(QByteArray &secret)
{
    // To write to a shared one would make a copy and wipe that.
    if (!secret.isDetached()) {
        secret.clear();
        return;
    }
    // Volatile: a compiler leaves out what nobody reads.
    std::fill_n(static_cast<volatile char *>(secret.data()), secret.size(), '\0');
    secret.resize(0);
}

} // namespace spacekey
