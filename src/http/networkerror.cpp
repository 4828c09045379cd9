// SPDX-License-Identifier: Apache-2.0
#include "http/networkerror.h"

#include "http/tlserror.h"
#include "http/tlswitness.h"

#include <QCoreApplication>

namespace spacekey {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NetworkError)
};

Error timeout(const QString &what)
{
    return {.code = Error::Code::Timeout,
            .what = what,
            .remedy = Text::tr("Check the network connection, then try again.")};
}

QString reasonText(QNetworkReply::NetworkError reason, const QString &host)
{
    switch (reason) {
    case QNetworkReply::ConnectionRefusedError:
        return Text::tr("%1 refused the connection.").arg(host);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return Text::tr("%1 closed the connection before it had answered.").arg(host);
    case QNetworkReply::HostNotFoundError:
        return Text::tr("No address was found for %1.").arg(host);
    case QNetworkReply::ProtocolFailure:
        return Text::tr("%1 sent an answer that is not HTTP.").arg(host);
    default:
        return Text::tr("The connection to %1 failed.").arg(host);
    }
}

} // namespace

Error networkError(const QNetworkReply &reply, const QString &host)
{
    if (const std::optional<Error> heard = TlsWitness::errorOf(reply))
        return *heard;
    return reply.error() == QNetworkReply::SslHandshakeFailedError
        ? handshakeError(host, reply.errorString())
        : networkError(reply.error(), host);
}

Error networkError(QNetworkReply::NetworkError reason, const QString &host)
{
    if (reason == QNetworkReply::SslHandshakeFailedError)
        return handshakeError(host);
    if (reason == QNetworkReply::TimeoutError)
        return timeout(Text::tr("%1 did not answer in time.").arg(host));
    if (reason == QNetworkReply::ProtocolUnknownError) {
        return {.code = Error::Code::Network,
                .what = Text::tr("SpaceKey does not connect to “%1”: it is not this region's API "
                                 "address, or not a secure one.")
                            .arg(host),
                .remedy = Text::tr("Check the addresses of this region.")};
    }
    return {.code = Error::Code::Network,
            .what = reasonText(reason, host),
            .remedy = Text::tr("Check that this computer is online and that no firewall is in the "
                               "way, then try again.")};
}

Error timeoutError(const QString &host, std::chrono::seconds limit)
{
    return timeout(
        Text::tr("%1 did not answer within %n second(s).", nullptr, static_cast<int>(limit.count()))
            .arg(host));
}

} // namespace spacekey
