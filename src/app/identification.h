// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/credential.h"
#include "core/oneshot.h"
#include "core/user.h"

#include <memory>

namespace spacekey {

class Credentials;

/// Asks the region's server whose token a credential is, and notes in the credentials whether it is
/// good, as Verification does. Fails with a Keychain… code, EntryMissing,
/// RegionChanged (nothing was sent), TokenRevoked, ScopeTooSmall (the token is good) or a network
/// code.
class Identification final : public OneShot
{
    Q_OBJECT

public:
    /// @p credentials and @p clock must outlive it.
    Identification(const Credential &credential, Credentials &credentials, const Clock &clock,
                   QObject *parent = nullptr);
    ~Identification() override;

Q_SIGNALS:
    void waitingForUnlock();
    /// Terminal.
    void found(const spacekey::User &user);

protected:
    void begin() override;
    void release() override;

private:
    void note(Credential::Health health);

    Credential m_credential;
    Credentials &m_credentials;
    const Clock &m_clock;
    std::unique_ptr<OneShot> m_step;
};

} // namespace spacekey
