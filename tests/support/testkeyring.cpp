// SPDX-License-Identifier: Apache-2.0
#include "support/testkeyring.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QTest>

#include <csignal>
#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10000; // ms
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
    if (m_replacement)
        end();
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
    // Not with --replace, which leaves it to chance who comes next: D-Bus may start one, too.
    if (!end())
        return false;
    m_replacement = std::make_unique<QProcess>();
    m_replacement->start(u"gnome-keyring-daemon"_s,
                         {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_replacement->write(password().toUtf8());
    m_replacement->closeWriteChannel();
    m_pid = m_replacement->processId();
    return QTest::qWaitFor([this] { return ownerPid() == m_pid; }, patience);
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
    // Whoever it is by now: D-Bus may have started one, too. A stopped process takes no SIGTERM.
    if (const uint pid = ownerPid())
        kill(pid_t(pid), std::exchange(m_stopped, false) ? SIGKILL : SIGTERM);
    const bool ended = QTest::qWaitFor([] { return ownerPid() == 0; }, patience);
    if (m_replacement)
        m_replacement->waitForFinished();
    m_replacement.reset();
    return ended;
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
