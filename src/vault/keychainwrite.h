// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/keychainjob.h"

namespace spacekey {

/// Writes one secret to the keychain and reads it back.
class KeychainWrite final : public KeychainJob
{
    Q_OBJECT

public:
    KeychainWrite(const KeyringEntry &entry, const QByteArray &value, KeyringState &keyring,
                  const Clock &clock, Prompting prompting);

protected:
    void work(const KeyringView &view) override;
    void release() override;

private:
    void readBack();

    QByteArray m_value;
};

} // namespace spacekey
