// SPDX-License-Identifier: Apache-2.0
#include "support/testscreen.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QTest>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000; // ms; machines that test are busy

// Services that the bus starts, such as the keyring's prompter, get the bus's environment.
bool tellSession(const QString &display)
{
    using Environment = QMap<QString, QString>;
    qDBusRegisterMetaType<Environment>();
    QDBusMessage message =
        QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                       u"org.freedesktop.DBus"_s, u"UpdateActivationEnvironment"_s);
    message.setArguments({QVariant::fromValue(Environment{{u"DISPLAY"_s, display}})});
    return QDBusConnection::sessionBus().call(message).type() == QDBusMessage::ReplyMessage;
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    process.waitForFinished();
}

} // namespace

TestScreen::TestScreen()
{
    m_server.start(u"Xvfb"_s,
                   {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1024x768x24"_s, u"-nolisten"_s,
                    u"tcp"_s});
    while (m_server.waitForReadyRead(patience) && !m_server.canReadLine()) { }
    m_display = u':' + QString::fromLatin1(m_server.readLine().trimmed());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    m_windowManager.setProcessEnvironment(environment);
    m_windowManager.start(u"openbox"_s, QStringList());
    m_ready = m_display.size() > 1 && m_windowManager.waitForStarted() && tellSession(m_display);
}

TestScreen::~TestScreen()
{
    end(m_windowManager);
    end(m_server);
}

bool TestScreen::waitForWindow(const QString &title)
{
    return QTest::qWaitFor(
        [&] {
            const QString focus = xdotool({u"getwindowfocus"_s});
            const QString found = xdotool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, title});
            return !focus.isEmpty() && found.split(u'\n').contains(focus);
        },
        patience);
}

bool TestScreen::waitForPrompt()
{
    return QTest::qWaitFor(
        [this] {
            const QString window = promptWindow();
            return !window.isEmpty() && xdotool({u"getwindowfocus"_s}) == window;
        },
        patience);
}

bool TestScreen::waitForNoPrompt()
{
    return QTest::qWaitFor([this] { return promptWindow().isEmpty(); }, patience);
}

bool TestScreen::type(const QString &text)
{
    xdotool({u"type"_s, u"--delay"_s, u"20"_s, text});
    return press(u"Return"_s);
}

bool TestScreen::press(const QString &key)
{
    return xdotool({u"key"_s, key}).isEmpty();
}

QString TestScreen::promptWindow() const
{
    return xdotool({u"search"_s, u"--onlyvisible"_s, u"--class"_s, u"gcr-prompter"_s})
        .section(u'\n', 0, 0);
}

QString TestScreen::xdotool(const QStringList &arguments) const
{
    QProcess tool;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    tool.setProcessEnvironment(environment);
    tool.start(u"xdotool"_s, arguments);
    tool.waitForFinished();
    return QString::fromLatin1(tool.readAllStandardOutput()).trimmed();
}

} // namespace spacekey
