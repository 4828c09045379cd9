// SPDX-License-Identifier: Apache-2.0
#include "simulator/authority.h"

#include "simulator/newsecret.h"

#include <QRandomGenerator>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using simulator::newAwkwardSecret;
using simulator::newSecret;
using std::chrono::milliseconds;

namespace {

/// A number of seconds as protocol.md §2 has a client read it, so that the server asks for no more
/// than a right client keeps to.
milliseconds asRead(const QJsonValue &value, milliseconds normal, milliseconds fallback)
{
    constexpr double longest = 86'400;
    if (value.isUndefined())
        return normal;
    const double seconds = value.toVariant().toDouble();
    if (!(seconds >= 1))
        return fallback;
    return milliseconds(static_cast<qint64>(std::min(seconds, longest) * 1000));
}

} // namespace

Authority::Authority(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_clientId(QString::fromLatin1(newSecret()))
    , m_clientSecret(newSecret())
    , m_redirectUri(u"http://localhost/callback"_s)
    , m_users{{u"1001"_s, u"Example User"_s, u"example.user@example.org"_s, false},
              {u"1002"_s, u"Second User"_s, u"second.user@example.org"_s, false},
              {u"2001"_s, u"Genomics Core"_s, u"genomics.core@example.org"_s, true}}
    , m_codes(clock, m_behaviour)
    , m_appSessions(clock, m_users)
{ }

void Authority::useAwkwardSecret()
{
    m_clientSecret = newAwkwardSecret();
}

const User *Authority::findUser(const QString &id) const
{
    const auto found = std::ranges::find(m_users, id, &User::id);
    return found == m_users.cend() ? nullptr : &*found;
}

const Device &Authority::issueDevice(const Scopes &scopes)
{
    const milliseconds now = m_clock.sinceBoot();
    const QJsonObject &odd = m_behaviour.deviceAnswer;
    m_devices.append({.userCode = newUserCode(),
                      .deviceCode = newSecret(),
                      .scopes = scopes,
                      .interval = asRead(odd.value("interval"_L1), 1s, 5s),
                      .expiresAt = now + asRead(odd.value("expires_in"_L1), 1800s, 600s),
                      .answeredAt = now});
    count(&Counters::devicesIssued);
    Q_EMIT deviceIssued(m_devices.constLast().userCode);
    return m_devices.constLast();
}

const Device *Authority::findDevice(const QString &userCode) const
{
    const auto found = std::ranges::find(m_devices, userCode.toLower(), &Device::userCode);
    return found == m_devices.cend() ? nullptr : &*found;
}

QString Authority::newestUserCode() const
{
    return m_devices.isEmpty() ? QString() : m_devices.constLast().userCode;
}

bool Authority::isExpired(const Device &device) const
{
    return m_clock.sinceBoot() >= device.expiresAt;
}

bool Authority::approve(const QString &userCode, const QString &userId)
{
    Device *device = pendingDevice(userCode);
    const User *user = findUser(userId);
    if (!device || !user)
        return false;
    device->state = Device::State::Accepted;
    device->user = *user;
    return true;
}

bool Authority::deny(const QString &userCode)
{
    Device *device = pendingDevice(userCode);
    if (!device)
        return false;
    device->state = Device::State::Declined;
    return true;
}

Authority::Timing Authority::notePoll(const QByteArray &deviceCode)
{
    Device *device = deviceByCode(deviceCode);
    if (!device)
        return Timing::UnknownCode;
    const milliseconds now = m_clock.sinceBoot();
    const milliseconds pause = now - device->answeredAt;
    device->answeredAt = now;
    device->shortestPause = std::min(pause, device->shortestPause.value_or(pause));
    ++device->polls;
    count(&Counters::polls);
    if (pause >= device->interval)
        return Timing::InTime;
    ++device->earlyPolls;
    count(&Counters::earlyPolls);
    device->interval += 5s;
    return Timing::Early;
}

Authority::TokenAnswer Authority::poll(const QByteArray &deviceCode)
{
    Device *device = deviceByCode(deviceCode);
    if (!device || device->state == Device::State::Spent)
        return Refusal{u"invalid_grant"_s, u"The code is unknown or has been used"_s};
    if (const auto told = nextToldError()) {
        if (told->error == "slow_down"_L1)
            device->interval += 5s;
        return *told;
    }
    if (isExpired(*device))
        return Refusal{u"expired_token"_s, u"The code has expired"_s};
    switch (device->state) {
    case Device::State::Accepted:
        device->state = Device::State::Spent;
        return issueToken(device->user, device->scopes);
    case Device::State::Declined:
        return Refusal{m_behaviour.refusal, u"User has denied the access request"_s};
    case Device::State::Pending:
    case Device::State::Spent:
        break;
    }
    return Refusal{u"authorization_pending"_s, u"User has not yet approved the access request"_s};
}

QByteArray Authority::issueCode(const simulator::AuthorizationCode &what)
{
    count(&Counters::codesIssued);
    return m_codes.issue(what);
}

Authority::TokenAnswer Authority::exchange(const simulator::CodeOffer &offer)
{
    if (const auto told = nextToldError())
        return *told;
    simulator::AuthorizationCode *code = m_codes.find(offer.code);
    if (!code)
        return Refusal{u"invalid_grant"_s, u"The code is unknown"_s};
    if (!code->token.isEmpty()) {
        count(&Counters::codeReuses);
        m_tokens.remove(code->token);
        return Refusal{u"invalid_grant"_s, u"The code has been used; its token is revoked"_s};
    }
    if (const auto problem = m_codes.problem(*code, offer))
        return *problem;
    const AccessToken token = issueToken(code->user, code->scopes);
    code->token = token.bytes();
    return token;
}

AccessToken Authority::issueToken(const User &user, const Scopes &asked)
{
    QStringList granted = asked.list();
    if (const auto &grantable = m_behaviour.grantable)
        granted.removeIf([&](const QString &scope) { return !grantable->list().contains(scope); });
    count(&Counters::tokensIssued);
    const QByteArray token = newSecret();
    m_tokens.insert(token,
                    {.id = QString::number(m_counters.tokensIssued),
                     .user = user,
                     .scopes = Scopes::fromList(granted),
                     .issuedAt = m_clock.wall()});
    return AccessToken::fromBytes(token);
}

const IssuedToken *Authority::findToken(const QByteArray &token) const
{
    const auto found = m_tokens.constFind(token);
    return found == m_tokens.cend() ? nullptr : &*found;
}

void Authority::revoke(const AccessToken &token)
{
    m_tokens.remove(token.bytes());
}

int Authority::revokeAll(const QString &userId)
{
    return static_cast<int>(m_tokens.removeIf(
        [&](const auto &entry) { return userId.isEmpty() || entry.value().user.id == userId; }));
}

Device *Authority::deviceByCode(const QByteArray &deviceCode)
{
    const auto found = std::ranges::find(m_devices, deviceCode, &Device::deviceCode);
    return found == m_devices.end() ? nullptr : &*found;
}

Device *Authority::pendingDevice(const QString &userCode)
{
    const auto found = std::ranges::find(m_devices, userCode.toLower(), &Device::userCode);
    const bool usable =
        found != m_devices.end() && found->state == Device::State::Pending && !isExpired(*found);
    return usable ? &*found : nullptr;
}

QString Authority::newUserCode() const
{
    // Without the letters and digits that are mistaken for one another.
    static constexpr QLatin1StringView alphabet("abcdefghjkmnpqrstuvwxyz23456789");
    constexpr qsizetype length = 5;
    QString code;
    do {
        code.clear();
        while (code.size() < length)
            code += alphabet.at(QRandomGenerator::system()->bounded(alphabet.size()));
    } while (findDevice(code));
    return code;
}

std::optional<Authority::Refusal> Authority::nextToldError()
{
    if (m_behaviour.nextPolls.isEmpty())
        return std::nullopt;
    return Refusal{m_behaviour.nextPolls.takeFirst(), u"As the simulator was told"_s};
}

} // namespace spacekey
