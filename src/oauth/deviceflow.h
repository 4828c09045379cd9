// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/alarm.h"
#include "core/clientpair.h"
#include "core/clock.h"
#include "core/region.h"
#include "core/scopes.h"
#include "oauth/authflow.h"
#include "oauth/pollpace.h"

#include <memory>

namespace spacekey {

struct Answer;
class Exchange;
struct ServerError;
class RegionNetworkAccessManager;

/// The device code flow in BaseSpace's dialect (protocol.md §2; RFC 8628 where that is silent).
///
/// The first request fails at once with its cause. While it polls, a broken network or a server
/// in trouble is told by troubled() and polled on until the code expires. Between an answer and
/// the next poll at least the server's interval passes; a suspend counts as time passed.
class DeviceFlow final : public AuthFlow
{
    Q_OBJECT

public:
    /// @p clock must outlive the flow.
    DeviceFlow(const Region &region, const ClientPair &pair, const Scopes &scopes,
               const Clock &clock, QObject *parent = nullptr);
    ~DeviceFlow() override;

private:
    enum class Form { BaseSpace, Rfc8628 };

    void begin() override;
    void release() override;

    void authorizationAnswered(const Answer &answer);
    void alarmed();
    void poll();
    void pollAnswered(const Answer &answer);
    void pollFailed(const Error &error);
    void tokenAnswered(const Answer &answer);
    void refused(const Answer &answer, const ServerError &refusal);
    [[nodiscard]] Error withoutSecrets(const Error &error) const;
    void goOn();
    void goOnTroubled(const Error &error);
    void schedule();
    void send(const QString &path, const QList<std::pair<QString, QString>> &fields);

    Region m_region;
    ClientPair m_pair;
    Scopes m_scopes;
    const Clock &m_clock;
    std::unique_ptr<RegionNetworkAccessManager> m_manager;
    std::unique_ptr<Exchange> m_exchange;
    Alarm m_alarm;
    PollPace m_pace;
    QByteArray m_deviceCode;
    std::chrono::milliseconds m_deadline{}; ///< on Clock::sinceBoot()
    Form m_form = Form::BaseSpace;
    std::optional<Error::Code> m_trouble;
};

} // namespace spacekey
