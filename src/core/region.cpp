// SPDX-License-Identifier: Apache-2.0
#include "core/region.h"

#include <QRegularExpression>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

QString Region::apiServer() const
{
    return apiBase.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
}

QUrl Region::apiUrl(const QString &path) const
{
    QUrl url = apiBase;
    url.setPath(apiBase.path() + path);
    return url;
}

bool Region::ownsLink(const QUrl &link) const
{
    if (!isAllowedUrl(link))
        return false;
    const QString host = link.host();
    const QString own = webBase.host();
    if (isLoopbackHost(own))
        return isLoopbackHost(host);
    return host == own || host.endsWith(u'.' + own);
}

bool Region::isValidId(const QString &id)
{
    // Not a regular expression: every run of the command line asks, and compiling one takes longer
    // than all the rest of reading the index.
    constexpr qsizetype maxLength = 32;
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !id.isEmpty() && id.size() <= maxLength && !id.startsWith(u'-')
        && std::ranges::all_of(id, isPlain);
}

bool Region::isAllowedUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
}

bool Region::isLoopbackHost(const QString &host)
{
    static const QRegularExpression v4(u"\\A127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\z"_s);
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1
        || v4.match(host).hasMatch();
}

QUrl Region::baseUrl(const QString &text)
{
    QString trimmed = text.trimmed();
    while (trimmed.endsWith(u'/'))
        trimmed.chop(1);
    return QUrl(trimmed, QUrl::StrictMode);
}

} // namespace spacekey
