// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <utility>

namespace spacekey {

/// What a server answered.
struct HttpReply
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString text() const { return QString::fromUtf8(body); }
};

/// A plain HTTP client that waits for its answers (30 s at most), and follows no redirects.
class HttpClient final
{
public:
    using Fields = QList<std::pair<QString, QString>>;
    using Headers = QList<QNetworkReply::RawHeaderPair>;

    HttpReply get(const QUrl &url, const Headers &headers = {});
    HttpReply post(const QUrl &url, const Fields &form = {});
    HttpReply send(const QByteArray &verb, const QUrl &url, const QByteArray &body,
                   const Headers &headers);

    [[nodiscard]] static QByteArray encoded(const Fields &form);

private:
    QNetworkAccessManager m_manager;
};

} // namespace spacekey
