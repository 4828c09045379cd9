// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/keychainjob.h"

namespace spacekey {

/// Reads one secret from the keychain.
class KeychainRead final : public KeychainJob
{
    Q_OBJECT

public:
    using KeychainJob::KeychainJob;

protected:
    void work(const KeyringView &view) override;
};

} // namespace spacekey
