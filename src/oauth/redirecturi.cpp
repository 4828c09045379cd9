// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirecturi.h"

namespace spacekey {

RedirectUri::RedirectUri(const QUrl &uri, QObject *parent)
    : QAbstractOAuthReplyHandler(parent)
    , m_uri(uri)
{ }

RedirectUri::~RedirectUri() = default;

QString RedirectUri::callback() const
{
    return m_uri.toString(QUrl::FullyEncoded);
}

void RedirectUri::networkReplyFinished(QNetworkReply *) { }

} // namespace spacekey
