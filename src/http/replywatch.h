// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/alarm.h"
#include "core/result.h"
#include "http/answer.h"

#include <QNetworkReply>
#include <QPointer>

#include <chrono>

namespace spacekey {

/// Waits for one reply and hands it on as a value, within a limit of time and of size.
///
/// Emits once: answered() for every HTTP status; failed() with Network, Timeout, Tls, or BadAnswer
/// when the body is longer than maxBody. Its errors name the host and the reason, never a path, a
/// query, a header or a body. It may be deleted from either slot.
class ReplyWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxBody = qint64(1024) * 1024; ///< bytes

    /// Owns @p reply, which has just been sent. @p asked is its address for people and errors;
    /// @p limit counts from now on, suspend included. @p clock must outlive it.
    ReplyWatch(QNetworkReply *reply, const QUrl &asked, std::chrono::seconds limit,
               const Clock &clock, QObject *parent = nullptr);
    ~ReplyWatch() override;

Q_SIGNALS:
    void answered(const spacekey::Answer &answer);
    void failed(const spacekey::Error &error);

private:
    void received();
    void finished();
    [[nodiscard]] Result<Answer> result(QNetworkReply &reply) const;
    [[nodiscard]] Answer answer(QNetworkReply &reply) const;

    QPointer<QNetworkReply> m_reply;
    QUrl m_asked;
    const Clock &m_clock;
    Alarm m_limit; ///< runs until the end
};

} // namespace spacekey
