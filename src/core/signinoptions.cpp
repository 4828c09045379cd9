// SPDX-License-Identifier: Apache-2.0
#include "core/signinoptions.h"

#include <QRegularExpression>

namespace spacekey {

using namespace Qt::StringLiterals;

QUrl SignInOptions::redirectUri(quint16 port, const QString &path)
{
    return QUrl("http://localhost:"_L1 + QString::number(port) + path, QUrl::StrictMode);
}

QUrl SignInOptions::registeredUri() const
{
    QUrl uri = redirectUri();
    if (redirectPort == 0)
        uri.setPort(-1);
    return uri;
}

bool SignInOptions::isValidPath(const QString &path)
{
    static const QRegularExpression valid(uR"(\A/[A-Za-z0-9._~/-]{0,127}\z)"_s);
    // A browser would take dot segments and an empty authority out.
    return valid.match(path).hasMatch() && !path.startsWith("//"_L1)
        && !path.split(u'/').contains(u"."_s) && !path.split(u'/').contains(u".."_s);
}

} // namespace spacekey
