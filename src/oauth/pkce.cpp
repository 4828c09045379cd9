// SPDX-License-Identifier: Apache-2.0
#include "oauth/pkce.h"

#include <QCryptographicHash>

namespace spacekey {

QByteArray codeChallenge(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace spacekey
