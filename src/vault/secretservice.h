// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/keyringstate.h"

#include <future>

namespace spacekey {

/// The keychain of a Linux desktop: whoever owns org.freedesktop.secrets on the session bus. The
/// bus is connected to at the first look, unlock or watch.
class SecretService final : public KeyringState
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    explicit SecretService(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] std::unique_ptr<KeyringLook> look(const std::optional<KeyringEntry> &entry,
                                                    Waking waking) override;
    [[nodiscard]] std::unique_ptr<KeyringUnlock> unlock(const KeyringView &view) override;
    void watch() override;

private:
    void takeOwner(const QString &owner);
    void noteSilence(const QString &owner);

    const Clock &m_clock;
    QString m_owner; ///< the unique name of the service last seen
    bool m_watching = false;
    bool m_silent = false; ///< it is there, but did not answer when it was looked at
    std::future<void>
        m_loading; ///< of the library that the jobs need; begins with the first of them
};

} // namespace spacekey
