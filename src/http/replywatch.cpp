// SPDX-License-Identifier: Apache-2.0
#include "http/replywatch.h"

#include "core/plaintext.h"
#include "http/networkerror.h"
#include "http/retryafter.h"

namespace spacekey {

namespace {

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
            .what = ReplyWatch::tr("%1 sent an answer that is far too long.").arg(host),
            .remedy =
                ReplyWatch::tr("Try again; if it stays so, check the addresses of this region.")};
}

} // namespace

ReplyWatch::ReplyWatch(QNetworkReply *reply, const QUrl &asked, std::chrono::seconds limit,
                       const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_asked(asked)
    , m_clock(clock)
    , m_limit(clock)
{
    connect(&m_limit, &Alarm::due, this,
            [this, limit] { Q_EMIT failed(timeoutError(m_asked.host(), limit)); });
    m_limit.start(limit);
    m_reply->setReadBufferSize(2 * maxBody);
    connect(m_reply, &QNetworkReply::readyRead, this, &ReplyWatch::received, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &ReplyWatch::finished);
}

ReplyWatch::~ReplyWatch()
{
    delete m_reply.data();
}

void ReplyWatch::received()
{
    const QNetworkReply *reply = m_reply;
    if (reply && m_limit.isActive() && reply->bytesAvailable() > maxBody) {
        m_limit.stop();
        delete m_reply;
        Q_EMIT failed(tooLong(m_asked.host()));
    }
}

void ReplyWatch::finished()
{
    QNetworkReply *reply = m_reply;
    if (!reply)
        return;
    m_limit.stop();
    // Read at once, because newer versions of Qt NetworkAuth have their replies deleted after this;
    // told later, because whoever hears of it may delete the reply and its manager.
    QMetaObject::invokeMethod(
        this,
        [this, result = result(*reply)] {
            if (result)
                Q_EMIT answered(*result);
            else
                Q_EMIT failed(result.error());
        },
        Qt::QueuedConnection);
}

Result<Answer> ReplyWatch::result(QNetworkReply &reply) const
{
    if (reply.bytesAvailable() > maxBody)
        return tooLong(m_asked.host());
    if (!isAnswer(reply))
        return networkError(reply, m_asked.host());
    return answer(reply);
}

Answer ReplyWatch::answer(QNetworkReply &reply) const
{
    Answer answer{.url = m_asked,
                  .status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                  .body = reply.readAll(),
                  .contentType =
                      reply.rawHeader("Content-Type").split(';').constFirst().trimmed().toLower(),
                  .retryAfter = parseRetryAfter(reply.rawHeader("Retry-After"),
                                                reply.rawHeader("Date"), m_clock.wall()),
                  .requestId = plainLine(QString::fromUtf8(reply.rawHeader("X-Request-ID")), 100)};
    if (reply.hasRawHeader("Location"))
        answer.redirectTarget = m_asked.resolved(QUrl::fromEncoded(reply.rawHeader("Location")));
    return answer;
}

} // namespace spacekey
