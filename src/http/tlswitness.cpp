// SPDX-License-Identifier: Apache-2.0
#include "http/tlswitness.h"

#include "http/tlserror.h"

#include <QSslError>

namespace spacekey {

TlsWitness::TlsWitness(QNetworkReply &reply, const QString &host)
    : QObject(&reply)
{
    connect(&reply, &QNetworkReply::sslErrors, this, [this, host](const QList<QSslError> &errors) {
        m_error = certificateError(host, errors);
    });
}

TlsWitness::TlsWitness(QNetworkReply &reply, const Error &error)
    : QObject(&reply)
    , m_error(error)
{ }

std::optional<Error> TlsWitness::errorOf(const QNetworkReply &reply)
{
    const auto *witness =
        reply.findChild<const TlsWitness *>(QString(), Qt::FindDirectChildrenOnly);
    return witness ? witness->m_error : std::nullopt;
}

} // namespace spacekey
