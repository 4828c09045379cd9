// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/credential.h"
#include "core/oneshot.h"
#include "core/region.h"
#include "core/user.h"

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
    /// Terminal.
    void found(const spacekey::User &user);

protected:
    void begin() override;

private:
    void ask(const Region &region, const AccessToken &token);
    void note(Credential::Health health);

    Credential m_credential;
    Credentials &m_credentials;
    const Clock &m_clock;
};

} // namespace spacekey
