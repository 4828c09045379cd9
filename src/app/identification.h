// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/credential.h"
#include "core/oneshot.h"
#include "core/user.h"

#include <memory>

namespace spacekey {

class Credentials;

/// Asks the region's server whose token a credential is. Fails with a Keychain… code, EntryMissing,
/// RegionChanged (nothing was sent), TokenRevoked, ScopeTooSmall (the token is good) or a network
/// code.
class Identification final : public OneShot
{
    Q_OBJECT

public:
    enum class Ask {
        Everything, ///< the workgroup flag, too
        V1Alone ///< users/current of v1 alone, 10 s at most (protocol.md §5)
    };

    /// @p credentials and @p clock must outlive it.
    Identification(const Credential &credential, Credentials &credentials, const Clock &clock,
                   Ask ask = Ask::Everything, QObject *parent = nullptr);
    ~Identification() override;

Q_SIGNALS:
    void waitingForUnlock();
    /// Terminal.
    void found(const spacekey::User &user);

protected:
    void begin() override;
    void release() override;

private:
    Credential m_credential;
    Credentials &m_credentials;
    const Clock &m_clock;
    const Ask m_ask;
    std::unique_ptr<OneShot> m_step;
};

} // namespace spacekey
