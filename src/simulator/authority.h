// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/clock.h"
#include "simulator/appsessions.h"
#include "simulator/authorizationcodes.h"
#include "simulator/behaviour.h"
#include "simulator/counters.h"
#include "simulator/device.h"
#include "simulator/issuedtoken.h"
#include "simulator/refusal.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <optional>
#include <variant>

namespace spacekey {

/// What a BaseSpace knows: its users, one application's client pair, device and authorization
/// codes, app sessions and tokens. It is in memory, new at each start, free of any network, and
/// answers every question at once.
///
/// The client pair, codes and tokens are 32 lower-case hex digits each, from the system's
/// generator; the client secret and authorization codes can be made awkward.
class Authority final : public QObject
{
    Q_OBJECT

public:
    using Refusal = simulator::Refusal;
    using TokenAnswer = std::variant<AccessToken, Refusal>;
    enum class Timing { UnknownCode, Early, InTime };

    /// @p clock must outlive it.
    explicit Authority(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QString clientId() const { return m_clientId; }
    [[nodiscard]] QByteArray clientSecret() const { return m_clientSecret; }
    /// From now on the client secret has + / = % & and a space in it.
    void useAwkwardSecret();
    [[nodiscard]] bool isClient(const QString &id, const QByteArray &secret) const
    {
        return id == m_clientId && secret == m_clientSecret;
    }
    /// What the portal has registered for the application; http://localhost/callback at first.
    [[nodiscard]] QString redirectUri() const { return m_redirectUri; }
    void setRedirectUri(const QString &uri) { m_redirectUri = uri; }
    /// Where persons sign in; without trailing slash.
    [[nodiscard]] QUrl webUrl() const { return m_webUrl; }
    void setWebUrl(const QUrl &url) { m_webUrl = url; }

    /// Two persons and a workgroup at first.
    [[nodiscard]] const QList<User> &users() const { return m_users; }
    void addUser(const User &user) { m_users.append(user); }
    [[nodiscard]] const User *findUser(const QString &id) const;

    /// May be changed at any time; it holds for what comes after.
    [[nodiscard]] Behaviour &behaviour() { return m_behaviour; }
    [[nodiscard]] const Behaviour &behaviour() const { return m_behaviour; }
    [[nodiscard]] const Counters &counters() const { return m_counters; }
    void count(int Counters::*what) { ++(m_counters.*what); }

    /// A new pending device: interval 1 s, lifetime 1,800 s unless behaviour() says otherwise.
    const Device &issueDevice(const Scopes &scopes);
    /// All, oldest first.
    [[nodiscard]] const QList<Device> &devices() const { return m_devices; }
    /// By user code, in any letter case; null when there is none.
    [[nodiscard]] const Device *findDevice(const QString &userCode) const;
    /// Of the device issued last; empty before the first.
    [[nodiscard]] QString newestUserCode() const;
    [[nodiscard]] bool isExpired(const Device &device) const;

    /// What the person does on the consent page. False, and nothing done, unless the device is
    /// pending and not expired and the user exists.
    bool approve(const QString &userCode, const QString &userId);
    bool deny(const QString &userCode);

    /// To be called once for each poll, before its answer: counts it. An early one raises the
    /// device's interval by 5 s for good (RFC 8628 §3.5) and is to be answered slow_down.
    Timing notePoll(const QByteArray &deviceCode);
    /// The answer to a poll that came in time. A token is handed out once.
    [[nodiscard]] TokenAnswer poll(const QByteArray &deviceCode);

    /// Authorization codes, and what people are deciding on for one.
    [[nodiscard]] simulator::AuthorizationCodes &codes() { return m_codes; }
    [[nodiscard]] QByteArray issueCode(const simulator::AuthorizationCode &what);
    /// A code is exchanged once. A second time also revokes the token that it had been exchanged
    /// for (RFC 6749 §4.1.2).
    [[nodiscard]] TokenAnswer exchange(const simulator::CodeOffer &offer);

    [[nodiscard]] simulator::AppSessions &appSessions() { return m_appSessions; }

    /// A new token for @p user, with what Behaviour::grantable leaves of @p asked.
    [[nodiscard]] AccessToken issueToken(const User &user, const Scopes &asked);
    /// What @p token stands for; null when it was never issued or is revoked.
    [[nodiscard]] const IssuedToken *findToken(const QByteArray &token) const;
    void revoke(const AccessToken &token);
    /// All tokens of one user, or of everybody when @p userId is empty. Returns how many.
    int revokeAll(const QString &userId = {});

Q_SIGNALS:
    void deviceIssued(const QString &userCode);

private:
    [[nodiscard]] Device *deviceByCode(const QByteArray &deviceCode);
    [[nodiscard]] Device *pendingDevice(const QString &userCode);
    [[nodiscard]] QString newUserCode() const;
    /// What nextPolls has in store, which it takes.
    [[nodiscard]] std::optional<Refusal> nextToldError();

    const Clock &m_clock;
    const QString m_clientId;
    QByteArray m_clientSecret;
    QString m_redirectUri;
    QUrl m_webUrl;
    QList<User> m_users;
    Behaviour m_behaviour;
    Counters m_counters;
    QList<Device> m_devices;
    simulator::AuthorizationCodes m_codes;
    simulator::AppSessions m_appSessions;
    QHash<QByteArray, IssuedToken> m_tokens;
};

} // namespace spacekey
