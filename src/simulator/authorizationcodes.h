// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "simulator/authorizationcode.h"
#include "simulator/authorizationrequest.h"
#include "simulator/behaviour.h"
#include "simulator/codeoffer.h"
#include "simulator/refusal.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace spacekey::simulator {

/// The authorization codes of an Authority, and the requests that people are deciding on.
/// Pointers and references it hands out last until the next request or code.
class AuthorizationCodes final
{
public:
    static constexpr std::chrono::minutes lifetime{10};

    /// Both must outlive it.
    AuthorizationCodes(const Clock &clock, const Behaviour &behaviour);

    /// Keeps @p request until a person decides, under an id of its own.
    const AuthorizationRequest &open(const AuthorizationRequest &request);
    /// Null when there is none, or it has been decided on.
    [[nodiscard]] const AuthorizationRequest *findOpen(const QString &id) const;
    /// False when there is none, or it has been decided on.
    bool decide(const QString &id);

    /// A new code for what @p what says: 32 hex digits, with + / = % & and a space among them when
    /// behaviour() wants it awkward.
    [[nodiscard]] QByteArray issue(const AuthorizationCode &what);
    /// Used and expired ones too; null when it was never issued.
    [[nodiscard]] AuthorizationCode *find(const QByteArray &code);
    /// Why @p offer does not fit @p code (RFC 6749 §4.1.3, RFC 7636 §4.6); unset when it does.
    [[nodiscard]] std::optional<Refusal> problem(const AuthorizationCode &code,
                                                 const CodeOffer &offer) const;

private:
    const Clock &m_clock;
    const Behaviour &m_behaviour;
    QList<AuthorizationRequest> m_requests;
    QList<AuthorizationCode> m_codes;
};

} // namespace spacekey::simulator
