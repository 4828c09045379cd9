// SPDX-License-Identifier: Apache-2.0
#include "vault/keyringstate.h"

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
#    include "vault/nativekeychain.h"
#else
#    include "vault/secretservice.h"
#endif

namespace spacekey {

using namespace Qt::StringLiterals;

std::unique_ptr<KeyringState> KeyringState::ofThisSystem(const Clock &clock)
{
#if defined(Q_OS_WIN)
    Q_UNUSED(clock)
    return std::make_unique<NativeKeychain>(u"Windows Credential Manager"_s);
#elif defined(Q_OS_MACOS)
    Q_UNUSED(clock)
    return std::make_unique<NativeKeychain>(u"Keychain"_s);
#else
    return std::make_unique<SecretService>(clock);
#endif
}

} // namespace spacekey
