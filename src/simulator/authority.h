// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/clock.h"
#include "simulator/behaviour.h"
#include "simulator/counters.h"
#include "simulator/device.h"
#include "simulator/issuedtoken.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <variant>

namespace spacekey {

/// What a BaseSpace knows: its users, one application's client pair, device codes and tokens. It
/// is in memory, new at each start, free of any network, and answers every question at once.
///
/// The client pair, device codes and tokens are 32 lower-case hex digits each, from the system's
/// generator.
class Authority final : public QObject
{
    Q_OBJECT

public:
    /// `error` of an answer (RFC 6749 §5.2, RFC 8628 §3.5).
    struct Refusal
    {
        QString error;
        QString description;
    };
    using PollAnswer = std::variant<AccessToken, Refusal>;
    enum class Timing { UnknownCode, Early, InTime };

    /// @p clock must outlive it.
    explicit Authority(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] QString clientId() const { return m_clientId; }
    [[nodiscard]] QByteArray clientSecret() const { return m_clientSecret; }
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
    [[nodiscard]] PollAnswer poll(const QByteArray &deviceCode);

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
    [[nodiscard]] AccessToken issueToken(Device &device);

    const Clock &m_clock;
    const QString m_clientId;
    const QByteArray m_clientSecret;
    QUrl m_webUrl;
    QList<User> m_users;
    Behaviour m_behaviour;
    Counters m_counters;
    QList<Device> m_devices;
    QHash<QByteArray, IssuedToken> m_tokens;
};

} // namespace spacekey
