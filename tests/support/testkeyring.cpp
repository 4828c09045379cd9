// SPDX-License-Identifier: Apache-2.0
#include "support/testkeyring.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QTest>

#include <csignal>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

const QString serviceName = u"org.freedesktop.secrets"_s;

uint ownerPid()
{
    return QDBusConnection::sessionBus().interface()->servicePid(serviceName);
}

QVariantList call(const QString &method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        serviceName, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message).arguments();
}

} // namespace

TestKeyring::TestKeyring()
    : m_pid(qEnvironmentVariable("SPACEKEY_TEST_KEYRING_PID").toLongLong())
{ }

TestKeyring::~TestKeyring()
{
    if (m_stopped)
        resume();
    if (m_replacement.state() != QProcess::NotRunning) {
        m_replacement.terminate();
        m_replacement.waitForFinished();
    }
}

bool TestKeyring::lock()
{
    const auto collection = call(u"ReadAlias"_s, {u"default"_s}).value(0).value<QDBusObjectPath>();
    const QList<QDBusObjectPath> paths{collection};
    const QVariantList answer = call(u"Lock"_s, {QVariant::fromValue(paths)});
    return answer.size() == 2;
}

bool TestKeyring::replace()
{
    const uint former = ownerPid();
    m_replacement.start(
        u"gnome-keyring-daemon"_s,
        {u"--foreground"_s, u"--unlock"_s, u"--replace"_s, u"--components=secrets"_s});
    m_replacement.write(password().toUtf8());
    m_replacement.closeWriteChannel();
    if (!QTest::qWaitFor([former] { return ownerPid() != 0 && ownerPid() != former; }, 10000))
        return false;
    m_pid = m_replacement.processId();
    return true;
}

bool TestKeyring::stop()
{
    m_stopped = m_pid > 0 && kill(pid_t(m_pid), SIGSTOP) == 0;
    return m_stopped;
}

bool TestKeyring::resume()
{
    m_stopped = false;
    return m_pid > 0 && kill(pid_t(m_pid), SIGCONT) == 0;
}

bool TestKeyring::end()
{
    return m_pid > 0 && kill(pid_t(m_pid), SIGTERM) == 0
        && QTest::qWaitFor([] { return ownerPid() == 0; }, 10000);
}

QString TestKeyring::password()
{
    return qEnvironmentVariable("SPACEKEY_TEST_KEYRING_PASSWORD");
}

QString TestKeyring::lookup(const QString &server, const QString &user)
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, server, u"user"_s, user});
    tool.waitForFinished();
    return QString::fromUtf8(tool.readAllStandardOutput());
}

} // namespace spacekey
