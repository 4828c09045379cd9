// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/alarm.h"
#include "core/clock.h"
#include "core/credential.h"
#include "core/oneshot.h"
#include "core/region.h"

#include <memory>
#include <optional>

namespace spacekey {

class TokenDetails;
class WhoAmI;

/// What a server says of a token.
struct TokenFacts
{
    std::optional<User> user; ///< unset when the server could not be asked
    std::optional<Scopes> scopes; ///< those granted; unset when the server does not say
    Error problem; ///< why there is no user; its `what` is empty when there is one

    /// Whether the server takes the token, though it may not say whose it is.
    [[nodiscard]] bool isGood() const { return user || problem.code == Error::Code::ScopeTooSmall; }
    /// For who stores the token all the same: what is wrong; its `what` is empty when nothing is.
    [[nodiscard]] Error warning() const;
    /// Notes them, as found at that time.
    void applyTo(Credential &credential, const QDateTime &now) const;
};

/// Asks whose a token is and what it may do (protocol.md §5). Details that take more than a second
/// longer are not waited for. Never fails but when it is cancelled.
class TokenInquiry final : public OneShot
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    TokenInquiry(const Region &region, const AccessToken &token, const Clock &clock,
                 QObject *parent = nullptr);
    ~TokenInquiry() override;

Q_SIGNALS:
    /// Terminal.
    void answered(const spacekey::TokenFacts &facts);

private:
    void begin() override;
    void release() override;
    void userKnown();
    void conclude();

    std::unique_ptr<WhoAmI> m_whoAmI;
    std::unique_ptr<TokenDetails> m_details;
    Alarm m_patience;
    TokenFacts m_facts;
    bool m_userKnown = false; ///< or known not to be known
};

} // namespace spacekey
