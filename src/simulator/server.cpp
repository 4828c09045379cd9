// SPDX-License-Identifier: Apache-2.0
#include "simulator/server.h"

#include <QHttpServerResponse>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QUrlQuery>

#include <memory>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

Request toRequest(const QHttpServerRequest &request)
{
    const auto method = [&] {
        switch (request.method()) {
        case QHttpServerRequest::Method::Get:
            return Method::Get;
        case QHttpServerRequest::Method::Post:
            return Method::Post;
        case QHttpServerRequest::Method::Delete:
            return Method::Delete;
        default: // an enumeration of Qt's, which grows
            return Method::Other;
        }
    };
    return {.id = QByteArray::number(QRandomGenerator::global()->generate64(), 16),
            .method = method(),
            .path = request.url().path(),
            .query = request.url().query(QUrl::FullyEncoded).toLatin1(),
            .contentType = request.value("Content-Type"),
            .authorization = request.value("Authorization"),
            .accessToken = request.value("X-Access-Token"),
            .body = request.body()};
}

QHttpServerResponse toResponse(const Answer &answer, const QByteArray &requestId)
{
    QHttpServerResponse response(answer.contentType, answer.body,
                                 static_cast<QHttpServerResponse::StatusCode>(answer.status));
    auto headers = answer.headers;
    headers.append({"X-Request-ID", requestId});
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders all = response.headers();
    for (const auto &[name, value] : headers)
        all.append(name, value);
    response.setHeaders(std::move(all));
#else
    response.addHeaders(headers);
#endif
    return response;
}

Answer notHere(int status, const QString &description)
{
    return Answer::json(status,
                        {{u"error"_s, u"invalid_request"_s},
                         {u"error_description"_s, description},
                         {u"ResponseStatus"_s,
                          QJsonObject{{u"ErrorCode"_s, u"BASESPACE.COMMON.BAD_REQUEST"_s},
                                      {u"Message"_s, description}}}});
}

bool leadsTo(const Route &route, const QString &path)
{
    return route.path.endsWith(u'/') ? path.startsWith(route.path) : path == route.path;
}

} // namespace

Server::Server(Authority &authority, Control &control)
    : m_authority(authority)
    , m_oauth(authority)
    , m_api(authority)
    , m_appSessions(authority)
    , m_pages(authority)
    , m_authorizePages(authority)
    , m_launchPages(authority)
    , m_routes(m_oauth.routes() + m_api.routes() + m_appSessions.routes() + m_pages.routes()
               + m_authorizePages.routes() + m_launchPages.routes() + control.routes())
{
    const auto handler = [this](const QUrl & /*path*/, const QHttpServerRequest &incoming) {
        const Request request = toRequest(incoming);
        return toResponse(answer(request), request.id);
    };
    m_http.route(u"/<arg>"_s, handler);
}

bool Server::listen(quint16 port)
{
    auto tcp = std::make_unique<QTcpServer>();
    if (!tcp->listen(QHostAddress::LocalHost, port))
        return false;
    m_port = tcp->serverPort();
    tcp->setParent(&m_http);
    // It returns whether it could, since 6.8; before that nothing.
    static_cast<void>(m_http.bind(tcp.release()));
    return true;
}

Answer Server::answer(const Request &request)
{
    for (const QString &end : m_authority.behaviour().absent) {
        if (request.path.endsWith(end))
            return notHere(404, u"There is nothing at this address"_s);
    }
    bool pathKnown = false;
    for (const Route &route : std::as_const(m_routes)) {
        if (!leadsTo(route, request.path))
            continue;
        pathKnown = true;
        if (route.method == request.method)
            return route.answer(request);
    }
    m_authority.count(&Counters::badRequests);
    return pathKnown ? notHere(405, u"This method is not allowed here"_s)
                     : notHere(404, u"There is nothing at this address"_s);
}

} // namespace spacekey::simulator
