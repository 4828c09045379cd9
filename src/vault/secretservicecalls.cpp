// SPDX-License-Identifier: Apache-2.0
#include "vault/secretservicecalls.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>

#include <limits>

namespace spacekey {

using namespace Qt::StringLiterals;

const QString SecretServiceCalls::name = u"org.freedesktop.secrets"_s;
const QString SecretServiceCalls::path = u"/org/freedesktop/secrets"_s;
const QString SecretServiceCalls::service = u"org.freedesktop.Secret.Service"_s;
const QString SecretServiceCalls::collection = u"org.freedesktop.Secret.Collection"_s;
const QString SecretServiceCalls::prompt = u"org.freedesktop.Secret.Prompt"_s;
const QString SecretServiceCalls::properties = u"org.freedesktop.DBus.Properties"_s;

namespace {

QDBusPendingCall send(const QString &owner, const QString &objectPath, const QString &interface,
                      const QString &method, const QVariantList &arguments, int limit)
{
    // A call on a dead connection never ends.
    if (!SecretServiceCalls::hasBus() || !SecretServiceCalls::bus().isConnected())
        return QDBusPendingCall::fromError({QDBusError::NoServer, {}});
    // Not QDBusInterface: it blocks for the introspection.
    QDBusMessage message = QDBusMessage::createMethodCall(owner, objectPath, interface, method);
    message.setArguments(arguments);
    message.setAutoStartService(false);
    return SecretServiceCalls::bus().asyncCall(message, limit);
}

QDBusPendingCall callBus(const QString &method, const QVariantList &arguments)
{
    const QString dbus = u"org.freedesktop.DBus"_s;
    return SecretServiceCalls::call(dbus, u"/org/freedesktop/DBus"_s, dbus, method, arguments);
}

} // namespace

bool SecretServiceCalls::hasBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

QDBusConnection SecretServiceCalls::bus()
{
    return QDBusConnection::sessionBus();
}

QDBusPendingCall SecretServiceCalls::owner()
{
    return callBus(u"GetNameOwner"_s, {name});
}

QDBusPendingCall SecretServiceCalls::wake()
{
    return callBus(u"StartServiceByName"_s, {name, uint(0)});
}

QDBusPendingCall SecretServiceCalls::processId(const QString &owner)
{
    return callBus(u"GetConnectionUnixProcessID"_s, {owner});
}

QDBusPendingCall SecretServiceCalls::call(const QString &owner, const QString &objectPath,
                                          const QString &interface, const QString &method,
                                          const QVariantList &arguments)
{
    constexpr int usual = -1;
    return send(owner, objectPath, interface, method, arguments, usual);
}

QDBusPendingCall SecretServiceCalls::signOfLife(const QString &owner)
{
    constexpr int none = std::numeric_limits<int>::max();
    return send(owner, path, service, u"ReadAlias"_s, {u"default"_s}, none);
}

QVariant SecretServiceCalls::objectPaths(const QStringList &paths)
{
    QList<QDBusObjectPath> list;
    for (const QString &objectPath : paths)
        list.append(QDBusObjectPath(objectPath));
    return QVariant::fromValue(list);
}

QStringList SecretServiceCalls::objectPaths(const QVariant &argument)
{
    QStringList paths;
    const auto list = qdbus_cast<QList<QDBusObjectPath>>(argument);
    for (const QDBusObjectPath &objectPath : list)
        paths.append(objectPath.path());
    return paths;
}

} // namespace spacekey
