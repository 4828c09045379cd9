// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"
#include "http/replywatch.h"
#include "http/request.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace spacekey {

/// One request, one answer. A body is never sent twice; redirects are answers.
///
/// Ends in answered() for every HTTP status; in failed() with Network, Timeout, Tls, or BadAnswer
/// when the body is longer than maxBody. Errors name the host and the reason, never a path, a
/// query, a header or a body.
class Exchange final : public OneShot
{
    Q_OBJECT

public:
    static constexpr qint64 maxBody = ReplyWatch::maxBody;

    /// @p manager and @p clock must outlive it while it runs.
    Exchange(QNetworkAccessManager &manager, const Clock &clock, const Request &request,
             QObject *parent = nullptr);
    ~Exchange() override;

Q_SIGNALS:
    /// Terminal.
    void answered(const spacekey::Answer &answer);

private:
    void begin() override;
    void release() override;

    QNetworkAccessManager &m_manager;
    const Clock &m_clock;
    Request m_request;
    std::unique_ptr<ReplyWatch> m_watch;
};

} // namespace spacekey
