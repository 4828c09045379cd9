// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/keychainjob.h"

namespace spacekey {

/// Removes one secret from the keychain and makes sure that it is gone.
class KeychainRemove final : public KeychainJob
{
    Q_OBJECT

public:
    using KeychainJob::KeychainJob;

protected:
    void work(const KeyringView &view) override;

private:
    void confirm();
    void confirmByReading();
};

} // namespace spacekey
