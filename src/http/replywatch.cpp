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
    // Queued, because whoever hears of the end may delete the reply and its manager at once.
    connect(m_reply, &QNetworkReply::readyRead, this, &ReplyWatch::received, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &ReplyWatch::finished, Qt::QueuedConnection);
}

ReplyWatch::~ReplyWatch()
{
    delete m_reply.data();
}

void ReplyWatch::received()
{
    const QNetworkReply *reply = m_reply;
    if (reply && reply->bytesAvailable() > maxBody) {
        delete m_reply;
        m_limit.stop();
        Q_EMIT failed(tooLong(m_asked.host()));
    }
}

void ReplyWatch::finished()
{
    const QNetworkReply *reply = m_reply;
    if (!reply)
        return;
    m_limit.stop();
    if (reply->bytesAvailable() > maxBody) {
        Q_EMIT failed(tooLong(m_asked.host()));
    } else if (!isAnswer(*reply)) {
        Q_EMIT failed(networkError(*reply, m_asked.host()));
    } else {
        const Answer whole = answer();
        Q_EMIT answered(whole);
    }
}

Answer ReplyWatch::answer() const
{
    Answer answer{
        .url = m_asked,
        .status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        .body = m_reply->readAll(),
        .contentType =
            m_reply->rawHeader("Content-Type").split(';').constFirst().trimmed().toLower(),
        .retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), m_reply->rawHeader("Date"),
                                      m_clock.wall()),
        .requestId = plainLine(QString::fromUtf8(m_reply->rawHeader("X-Request-ID")), 100)};
    if (m_reply->hasRawHeader("Location"))
        answer.redirectTarget = m_asked.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    return answer;
}

} // namespace spacekey
