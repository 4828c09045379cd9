// SPDX-License-Identifier: Apache-2.0
#include "simulator/httpclient.h"

#include <QJsonDocument>
#include <QSignalSpy>

#include <memory>

namespace spacekey {

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject HttpReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpReply HttpClient::get(const QUrl &url, const Headers &headers)
{
    return send("GET", url, {}, headers);
}

HttpReply HttpClient::post(const QUrl &url, const Fields &form)
{
    return send("POST", url, encoded(form),
                {{"Content-Type", "application/x-www-form-urlencoded"}});
}

HttpReply HttpClient::send(const QByteArray &verb, const QUrl &url, const QByteArray &body,
                           const Headers &headers)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_manager.sendCustomRequest(request, verb, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(30'000))
        return {.error = QNetworkReply::OperationCanceledError};
    return {.error = reply->error(),
            .status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .body = reply->readAll(),
            .headers = reply->rawHeaderPairs()};
}

QByteArray HttpClient::encoded(const Fields &form)
{
    QByteArray body;
    for (const auto &[name, value] : form) {
        body += body.isEmpty() ? "" : "&";
        body += QUrl::toPercentEncoding(name) + '='
            + QUrl::toPercentEncoding(value).replace("%20", "+");
    }
    return body;
}

} // namespace spacekey
