// SPDX-License-Identifier: Apache-2.0
#include "vault/fakesecretservice.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

const QString serviceName = u"org.freedesktop.secrets"_s;
const QString connectionName = u"fake-secret-service"_s;
const QDBusObjectPath noPrompt(u"/"_s);
const QDBusObjectPath prompt(u"/org/freedesktop/secrets/prompt/1"_s);
const QDBusObjectPath collection(u"/org/freedesktop/secrets/collection/fake"_s);
const QDBusObjectPath item(u"/org/freedesktop/secrets/collection/fake/1"_s);
const QDBusObjectPath session(u"/org/freedesktop/secrets/session/1"_s);

} // namespace

// A connection of its own: to the rest of the process it is another program.
FakeSecretService::FakeSecretService()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
{
    m_running =
        m_bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, this, QDBusConnection::SubPath)
        && m_bus.registerService(serviceName);
}

FakeSecretService::~FakeSecretService()
{
    QDBusConnection::disconnectFromBus(connectionName);
}

QString FakeSecretService::introspect(const QString &) const
{
    return {};
}

bool FakeSecretService::handleMessage(const QDBusMessage &message,
                                      const QDBusConnection &connection)
{
    if (!m_silent.contains(message.member()))
        connection.send(answer(message));
    Q_EMIT called(message.member());
    return true;
}

QDBusMessage FakeSecretService::answer(const QDBusMessage &message) const
{
    const QString method = message.member();
    const auto reply = [&message](const QVariantList &arguments) {
        return message.createReply(arguments);
    };
    if (method == "ReadAlias"_L1)
        return reply({QVariant::fromValue(collection)});
    if (method == "Get"_L1) // Locked
        return reply({QVariant::fromValue(QDBusVariant(m_locked))});
    if (method == "Unlock"_L1)
        return reply({QVariant::fromValue(QList<QDBusObjectPath>{}), QVariant::fromValue(prompt)});
    if (method == "Prompt"_L1 || method == "Dismiss"_L1)
        return reply({});
    if (method == "GetAll"_L1)
        return reply({QVariantMap{}});
    if (method == "OpenSession"_L1 && message.arguments().value(0) == u"plain"_s)
        return reply({QVariant::fromValue(QDBusVariant(QString())), QVariant::fromValue(session)});
    if (method == "SearchItems"_L1) {
        const auto found = m_hasEntry ? QList{item} : QList<QDBusObjectPath>{};
        return reply({QVariant::fromValue(found), QVariant::fromValue(QList<QDBusObjectPath>{})});
    }
    if (method == "CreateItem"_L1)
        return reply({QVariant::fromValue(item), QVariant::fromValue(noPrompt)});
    if (method == "Delete"_L1)
        return reply({QVariant::fromValue(noPrompt)});
    return message.createErrorReply(QDBusError::NotSupported, method);
}

} // namespace spacekey
