// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/prompting.h"
#include "vault/keyringstate.h"

namespace spacekey {

/// Makes sure that the keychain can be read and written: looks, and has it unlocked if that is
/// allowed. Fails with a Keychain… code; with Prompting::Never within 1.3 s.
class KeyringOpening final : public OneShot
{
    Q_OBJECT

public:
    /// @p keyring must outlive it.
    KeyringOpening(KeyringState &keyring, Prompting prompting,
                   const std::optional<KeyringEntry> &entry = {}, QObject *parent = nullptr);
    ~KeyringOpening() override;

Q_SIGNALS:
    /// Terminal: unlocked. The view says whether the entry is there.
    void opened(const spacekey::KeyringView &view);

protected:
    void begin() override;

private:
    void look();
    void judge(KeyringView view);
    void unlock(const KeyringView &view);

    KeyringState &m_keyring;
    Prompting m_prompting;
    std::optional<KeyringEntry> m_entry;
    bool m_asked = false; ///< the person was asked to unlock it
};

} // namespace spacekey
