// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/launchinbox.h"
#include "core/accesstoken.h"
#include "core/clientpair.h"

#include <memory>

namespace spacekey {

class AppSession;
class CodeExchange;
class ClientPairLookup;
class TokenInquiry;
struct LaunchRequest;

/// A launch on its way in: its code is exchanged, then the server is asked whose token it is and
/// what the launch is about. What the server does not say is no reason to lose the token. Fails
/// when there is no client pair or the code is refused; then nothing is kept.
class LaunchArrival final : public OneShot
{
    Q_OBJECT

public:
    /// @p clientKeys and @p clock must outlive it.
    LaunchArrival(const Region &region, const LaunchRequest &request, ClientKeys &clientKeys,
                  const Clock &clock, QObject *parent = nullptr);
    ~LaunchArrival() override;

    [[nodiscard]] const Region &region() const { return m_launch.region; }

Q_SIGNALS:
    /// The keychain does not keep it waiting, or no longer.
    void goingOn();
    /// Terminal. @p draft is the credential that the token would make.
    void arrived(const spacekey::Launch &launch, const spacekey::Credential &draft,
                 const spacekey::AccessToken &token);

protected:
    void begin() override;
    void release() override;

private:
    void exchange(const ClientPair &pair);
    void inquire();
    void askForSession();

    std::unique_ptr<LaunchRequest> m_request;
    ClientKeys &m_clientKeys;
    const Clock &m_clock;
    Launch m_launch;
    Credential m_draft;
    ClientPair m_pair;
    AccessToken m_token;
};

} // namespace spacekey
