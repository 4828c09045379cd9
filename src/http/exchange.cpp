// SPDX-License-Identifier: Apache-2.0
#include "http/exchange.h"

#include "core/plaintext.h"
#include "http/networkerror.h"
#include "http/retryafter.h"
#include "http/unrepeatablebody.h"

#include <QNetworkAccessManager>

namespace spacekey {

namespace {

QNetworkReply *send(QNetworkAccessManager &manager, const QNetworkRequest &request,
                    const Request &wanted)
{
    switch (wanted.verb) {
    case Request::Verb::Get:
        return manager.get(request);
    case Request::Verb::Delete:
        return manager.deleteResource(request);
    case Request::Verb::Post:
        break;
    }
    auto *body = new UnrepeatableBody(wanted.body);
    QNetworkReply *reply = manager.post(request, body);
    body->setParent(reply);
    return reply;
}

/// Whether what arrived is a whole answer. Qt calls HTTP statuses from 400 errors, too.
bool isAnswer(const QNetworkReply &reply)
{
    const QNetworkReply::NetworkError error = reply.error();
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()
        && (error == QNetworkReply::NoError || error > QNetworkReply::UnknownNetworkError)
        && error != QNetworkReply::ProtocolFailure && error != QNetworkReply::ContentReSendError;
}

Error tooLong(const QString &host)
{
    return {.code = Error::Code::BadAnswer,
            .what = Exchange::tr("%1 sent an answer that is far too long.").arg(host),
            .remedy =
                Exchange::tr("Try again; if it stays so, check the addresses of this region.")};
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &manager, const Clock &clock, const Request &request,
                   QObject *parent)
    : OneShot(parent)
    , m_manager(manager)
    , m_clock(clock)
    , m_request(request)
    , m_limit(clock)
{
    connect(&m_limit, &Alarm::due, this, &Exchange::timedOut);
}

Exchange::~Exchange()
{
    delete m_reply.data();
}

void Exchange::begin()
{
    QNetworkRequest request(m_request.url);
    request.setRawHeader("Accept", "application/json");
    // Asked for by ourselves, Qt unpacks nothing, and a short body stays short.
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : std::as_const(m_request.headers))
        request.setRawHeader(name, value);
    m_limit.start(m_request.timeLimit);
    m_reply = send(m_manager, request, m_request);
    m_reply->setReadBufferSize(2 * maxBody);
    // Queued, because whoever hears of the end may delete the reply and its manager at once.
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::received, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finished, Qt::QueuedConnection);
}

void Exchange::release()
{
    m_limit.stop();
    delete m_reply;
    m_request = {};
}

void Exchange::received()
{
    const QNetworkReply *reply = m_reply;
    if (reply && reply->bytesAvailable() > maxBody)
        fail(tooLong(m_request.url.host()));
}

void Exchange::finished()
{
    QNetworkReply *reply = m_reply;
    if (!reply)
        return;
    if (reply->bytesAvailable() > maxBody) {
        fail(tooLong(m_request.url.host()));
    } else if (!isAnswer(*reply)) {
        fail(networkError(*reply, m_request.url.host()));
    } else {
        const Answer whole = answer(*reply);
        succeed([&] { Q_EMIT answered(whole); });
    }
}

void Exchange::timedOut()
{
    fail(timeoutError(m_request.url.host(), m_request.timeLimit));
}

Answer Exchange::answer(QNetworkReply &reply) const
{
    Answer answer{.url = m_request.url,
                  .status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                  .body = reply.readAll(),
                  .contentType =
                      reply.rawHeader("Content-Type").split(';').constFirst().trimmed().toLower(),
                  .retryAfter = parseRetryAfter(reply.rawHeader("Retry-After"),
                                                reply.rawHeader("Date"), m_clock.wall()),
                  .requestId = plainLine(QString::fromUtf8(reply.rawHeader("X-Request-ID")), 100)};
    if (reply.hasRawHeader("Location"))
        answer.redirectTarget =
            m_request.url.resolved(QUrl::fromEncoded(reply.rawHeader("Location")));
    return answer;
}

} // namespace spacekey
