// SPDX-License-Identifier: Apache-2.0
#include "app/clientkeys.h"
#include "app/connectattempt.h"
#include "app/credentials.h"
#include "app/keychain.h"
#include "app/loopbackports.h"
#include "core/regioncatalog.h"
#include "core/settings.h"
#include "core/systemclock.h"
#include "gui/clipboardkeeper.h"
#include "simulator/simulator.h"
#include "support/resultof.h"
#include "support/testscreen.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/types.h>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The whole program on an X11 display, and this test as another program beside it, with a
/// clipboard manager that keeps what a program leaves behind.
class TestProgram : public QObject
{
    Q_OBJECT

public:
    explicit TestProgram(TestScreen &screen)
        : m_screen(screen)
    { }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void copiesForTheClipboardAlone();
    void clearsTheClipboardWhenItIsTerminated_data();
    void clearsTheClipboardWhenItIsTerminated();
    void clearsTheClipboardWhenItIsClosed_data();
    void clearsTheClipboardWhenItIsClosed();
    void clearsTheClipboardInTime();
    void leavesAnApiServer();
    void leavesAnotherProgramsTextAlone();
    void refusesWrongUsage();
    void tellsItsVersionWithoutADisplay();
    void saysThatThereIsNoDisplay();

private:
    [[nodiscard]] static QByteArray connectedToken(Simulator &simulator);
    /// Starts it, waits for its window, and presses a key until @p text is on the clipboard.
    [[nodiscard]] bool startAndCopy(QProcess &program, const QString &key, const QString &text);
    [[nodiscard]] bool startAndCopy(QProcess &program)
    {
        return startAndCopy(program, QStringLiteral("ctrl+shift+c"), m_token);
    }
    /// The token is gone, and no clipboard manager has it.
    void checkCleared();
    [[nodiscard]] static bool waitForEnd(QProcess &program)
    {
        // The clipboard manager goes on meanwhile.
        return QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 20'000)
            && program.exitStatus() == QProcess::NormalExit;
    }
    [[nodiscard]] static QProcessEnvironment withoutDisplay();
    [[nodiscard]] static int statusOf(const QStringList &arguments,
                                      const QProcessEnvironment &environment);

    TestScreen &m_screen;
    std::unique_ptr<ClipboardKeeper> m_keeper;
    QString m_token;
    QString m_apiServer;
};

void TestProgram::initTestCase()
{
    QVERIFY(m_screen.isReady());
    const SystemClock clock;
    Simulator simulator(clock);
    QVERIFY(simulator.listen());
    m_token = QString::fromLatin1(connectedToken(simulator));
    QVERIFY(m_token.size() > 20);
    m_apiServer = simulator.apiUrl().toString();
    m_keeper = std::make_unique<ClipboardKeeper>();
}

void TestProgram::cleanupTestCase()
{
    m_keeper.reset();
}

QByteArray TestProgram::connectedToken(Simulator &simulator)
{
    const Profile profile = Profile::real();
    const SystemClock clock;
    Settings settings(profile);
    RegionCatalog regions(settings);
    if (!regions.add({.id = u"lab"_s,
                      .name = u"Our lab"_s,
                      .apiBase = simulator.apiUrl(),
                      .webBase = simulator.webUrl()}))
        return {};
    Keychain keychain(profile, clock, Prompting::Never);
    Credentials credentials(profile, keychain, regions, clock);
    ClientKeys keys(profile, settings, keychain);
    LoopbackPorts ports{clock};
    const Region region = *regions.find(u"lab"_s);
    keys.keepForSession(region, {.id = simulator.clientId(), .secret = simulator.clientSecret()});
    ConnectAttempt attempt({.region = region}, credentials, keys, ports, clock);
    connect(&attempt, &ConnectAttempt::promptReady, &attempt, [&](const SignInPrompt &prompt) {
        simulator.authority().approve(prompt.userCode, simulator.users().first().id);
    });
    std::optional<Result<Credential>> stored;
    QObject here;
    connect(&attempt, &ConnectAttempt::stored, &here,
            [&](const Credential &credential) { stored.emplace(credential); });
    const Result<Credential> end = endOf(attempt, stored);
    if (!end)
        return {};
    const auto read = resultOf(credentials.token(*end), &TokenRead::tokenRead);
    return read ? read->bytes() : QByteArray();
}

bool TestProgram::startAndCopy(QProcess &program, const QString &key, const QString &text)
{
    m_keeper->forget();
    QGuiApplication::clipboard()->clear();
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QStringLiteral(SPACEKEY_PROGRAM), {u"--region"_s, u"lab"_s});
    return program.waitForStarted() && m_screen.waitForWindow(u"^SpaceKey$"_s)
        && QTest::qWaitFor(
               [&] {
                   m_screen.press(key);
                   return QTest::qWaitFor(
                       [&] { return QGuiApplication::clipboard()->text() == text; }, 2000);
               },
               20'000);
}

void TestProgram::copiesForTheClipboardAlone()
{
    QProcess program;
    QVERIFY(startAndCopy(program));
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QMimeData *data = clipboard->mimeData();
    QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret");
    QVERIFY(data->hasFormat(u"ExcludeClipboardContentFromMonitorProcessing"_s));
    QVERIFY(clipboard->supportsSelection());
    QVERIFY(!clipboard->text(QClipboard::Selection).contains(m_token));
    program.terminate();
    QVERIFY(waitForEnd(program));
}

void TestProgram::checkCleared()
{
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().contains(m_token));
    QVERIFY(!m_keeper->kept().contains(m_token));
}

void TestProgram::clearsTheClipboardWhenItIsTerminated_data()
{
    QTest::addColumn<int>("number");

    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestProgram::clearsTheClipboardWhenItIsTerminated()
{
    QFETCH(const int, number);
    QProcess program;
    QVERIFY(startAndCopy(program));
    ::kill(pid_t(program.processId()), number);
    QVERIFY(waitForEnd(program));
    QCOMPARE(program.exitCode(), 0);
    checkCleared();
}

void TestProgram::clearsTheClipboardWhenItIsClosed_data()
{
    QTest::addColumn<QString>("key");

    QTest::newRow("the window manager closes it") << u"alt+F4"_s;
    QTest::newRow("Quit") << u"ctrl+q"_s;
}

void TestProgram::clearsTheClipboardWhenItIsClosed()
{
    QFETCH(const QString, key);
    QProcess program;
    QVERIFY(startAndCopy(program));
    QVERIFY(m_screen.press(key));
    QVERIFY(waitForEnd(program));
    QCOMPARE(program.exitCode(), 0);
    checkCleared();
}

void TestProgram::clearsTheClipboardInTime()
{
    constexpr int seconds = 3;
    Settings settings(Profile::real());
    const QVariant before = settings.value(Settings::Key::ClipboardSeconds);
    QVERIFY(settings.setValue(Settings::Key::ClipboardSeconds, seconds));
    QProcess program;
    QVERIFY(startAndCopy(program));
    QVERIFY(QTest::qWaitFor([] { return QGuiApplication::clipboard()->text().isEmpty(); },
                            seconds * 1000 + 10'000));
    QCOMPARE(program.state(), QProcess::Running);
    program.terminate();
    QVERIFY(waitForEnd(program));
    checkCleared();
    QVERIFY(settings.setValue(Settings::Key::ClipboardSeconds, before));
}

void TestProgram::leavesAnApiServer()
{
    // It is no secret; and so the clipboard manager is seen to do its work.
    QProcess program;
    QVERIFY(startAndCopy(program, u"ctrl+shift+s"_s, m_apiServer));
    program.terminate();
    QVERIFY(waitForEnd(program));
    QCOMPARE(m_keeper->kept(), m_apiServer);
}

void TestProgram::leavesAnotherProgramsTextAlone()
{
    QProcess program;
    QVERIFY(startAndCopy(program));
    QGuiApplication::clipboard()->setText(u"a shopping list"_s);
    program.terminate();
    QVERIFY(waitForEnd(program));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a shopping list"_s);
}

int TestProgram::statusOf(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(SPACEKEY_PROGRAM), arguments);
    return program.waitForFinished() && program.exitStatus() == QProcess::NormalExit
        ? program.exitCode()
        : -1;
}

void TestProgram::refusesWrongUsage()
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    QCOMPARE(statusOf({u"--region"_s, u"atlantis"_s}, environment), 2);
    QCOMPARE(statusOf({u"--nonsense"_s}, environment), 2);
    QCOMPARE(statusOf({u"--region"_s, u"atlantis"_s}, withoutDisplay()), 2);
    QCOMPARE(statusOf({u"--nonsense"_s}, withoutDisplay()), 2);
}

QProcessEnvironment TestProgram::withoutDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"WAYLAND_SOCKET"_s);
    environment.remove(u"XDG_SESSION_TYPE"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    return environment;
}

void TestProgram::tellsItsVersionWithoutADisplay()
{
    const QProcessEnvironment environment = withoutDisplay();
    QCOMPARE(statusOf({u"--version"_s}, environment), 0);
    QCOMPARE(statusOf({u"--help"_s}, environment), 0);
}

void TestProgram::saysThatThereIsNoDisplay()
{
    QProcess program;
    program.setProcessEnvironment(withoutDisplay());
    program.start(QStringLiteral(SPACEKEY_PROGRAM), {});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.readAllStandardError().contains("There is no display"));
}

int main(int argc, char **argv)
{
    TestScreen screen;
    qputenv("DISPLAY", screen.display().toLatin1());
    qputenv("QT_QPA_PLATFORM", "xcb");
    const QApplication app(argc, argv);
    TestProgram test(screen);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_program.moc"
