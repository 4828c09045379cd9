// SPDX-License-Identifier: Apache-2.0
#include "vault/libsecret.h"

#include <QLibrary>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

const QString name = u"secret-1"_s;

} // namespace

std::future<void> Libsecret::loadAhead()
{
    return std::async(std::launch::async, [] { QLibrary(name, 0).load(); });
}

void Libsecret::disconnectService()
{
    QLibrary libsecret(name, 0);
    if (const auto disconnect = libsecret.resolve("secret_service_disconnect"))
        disconnect();
}

} // namespace spacekey
