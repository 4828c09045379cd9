// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/keychainreport.h"
#include "core/oneshot.h"
#include "core/profile.h"

namespace spacekey {

/// Looks at the keychain; where it can be used, writes an entry of its own with a made-up value,
/// reads it back and deletes it. Whatever happens, the entry is deleted as soon as that can be
/// done; what a killed process left goes the next time. Where prompting is not allowed it ends
/// within 2 s. Fails with Cancelled alone.
class KeychainProbe final : public OneShot
{
    Q_OBJECT

public:
    /// @p keychain must outlive it.
    KeychainProbe(const Profile &profile, Keychain &keychain, QObject *parent = nullptr);
    ~KeychainProbe() override;

Q_SIGNALS:
    /// Terminal.
    void probed(const spacekey::KeychainReport &report);

protected:
    void begin() override;
    void release() override;

private:
    void judge(Keychain::State state, const QString &name);
    void write();
    void remove();
    void finish(KeychainReport::Probe probe, const std::optional<Error> &problem = {});

    Keychain &m_keychain;
    const QString m_key;
    KeychainReport m_report;
    bool m_mayExist = false; ///< the entry, in the keychain
};

} // namespace spacekey
