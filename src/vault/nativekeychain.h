// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/keyringstate.h"

namespace spacekey {

/// A keychain that is part of the system: always there, and unlocked with the person's login. What
/// is in it only QtKeychain can tell.
class NativeKeychain final : public KeyringState
{
    Q_OBJECT

public:
    explicit NativeKeychain(const QString &name, QObject *parent = nullptr);

    [[nodiscard]] std::unique_ptr<KeyringLook> look(const std::optional<KeyringEntry> &entry,
                                                    Waking waking) override;
    [[nodiscard]] std::unique_ptr<KeyringUnlock> unlock(const KeyringView &view) override;
    void watch() override { }

private:
    QString m_name;
};

} // namespace spacekey
