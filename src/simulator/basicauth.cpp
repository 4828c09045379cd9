// SPDX-License-Identifier: Apache-2.0
#include "simulator/basicauth.h"

namespace spacekey::simulator {

namespace {

QByteArray formDecoded(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

} // namespace

std::pair<QByteArray, QByteArray> basicChallenge()
{
    return {"WWW-Authenticate", "Basic realm=\"BaseSpace\""};
}

bool provesClient(const QByteArray &authorization, const Authority &authority)
{
    constexpr QByteArrayView scheme("basic ");
    if (authorization.left(scheme.size()).toLower() != scheme)
        return false;
    const QByteArray pair = QByteArray::fromBase64(authorization.sliced(scheme.size()).trimmed());
    const qsizetype colon = pair.indexOf(':');
    if (colon < 0)
        return false;
    const QByteArray id = pair.first(colon);
    const QByteArray secret = pair.sliced(colon + 1);
    return authority.isClient(QString::fromUtf8(id), secret)
        || authority.isClient(QString::fromUtf8(formDecoded(id)), formDecoded(secret));
}

} // namespace spacekey::simulator
