// SPDX-License-Identifier: Apache-2.0
#include "http/tlslibrary.h"

#include <QSslSocket>

namespace spacekey {

using namespace Qt::StringLiterals;

QString tlsLibrary()
{
    if (!QSslSocket::supportsSsl())
        return {};
    return u"%1 (%2)"_s.arg(QSslSocket::sslLibraryVersionString(), QSslSocket::activeBackend());
}

} // namespace spacekey
