// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractOAuthReplyHandler>
#include <QUrl>

namespace spacekey {

/// Tells Qt NetworkAuth the redirect URI, and nothing else: the browser's reply comes to a
/// LoopbackServer, the server's to a ReplyWatch.
class RedirectUri final : public QAbstractOAuthReplyHandler
{
    Q_OBJECT

public:
    RedirectUri(const QUrl &uri, QObject *parent);
    ~RedirectUri() override;

    [[nodiscard]] QString callback() const override;
    void networkReplyFinished(QNetworkReply *reply) override;

private:
    QUrl m_uri;
};

} // namespace spacekey
