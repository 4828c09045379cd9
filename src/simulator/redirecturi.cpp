// SPDX-License-Identifier: Apache-2.0
#include "simulator/redirecturi.h"

#include <QRegularExpression>
#include <QUrl>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

bool mayRedirectTo(const QString &uri, const QString &registered)
{
    static const QRegularExpression onLocalhost(
        u"^https?://localhost(?::([0-9]{1,5}))?(/[^#]*)$"_s);
    constexpr int highestPort = 65'535;
    if (uri == registered)
        return true;
    const auto asked = onLocalhost.match(uri);
    const auto known = onLocalhost.match(registered);
    if (!asked.hasMatch() || !known.hasMatch() || asked.captured(2) != known.captured(2))
        return false;
    const int port = asked.captured(1).toInt();
    return asked.captured(1).isEmpty() || (port > 0 && port <= highestPort);
}

bool isRedirectUri(const QString &uri)
{
    const QUrl url(uri, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && !url.hasFragment()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

QByteArray withParameters(const QString &uri,
                          const QList<std::pair<QByteArray, QByteArray>> &parameters)
{
    QByteArray address = uri.toUtf8();
    char separator = address.contains('?') ? '&' : '?';
    for (const auto &[name, value] : parameters) {
        address += separator + name + '=' + value;
        separator = '&';
    }
    return address;
}

} // namespace spacekey::simulator
