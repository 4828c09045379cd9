// SPDX-License-Identifier: Apache-2.0
#include "app/clientkeys.h"
#include "app/connectattempt.h"
#include "app/credentials.h"
#include "app/keychain.h"
#include "app/loopbackports.h"
#include "core/regioncatalog.h"
#include "core/settings.h"
#include "core/systemclock.h"
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

/// The whole program on an X11 display, and this test as another program beside it.
class TestProgram : public QObject
{
    Q_OBJECT

public:
    explicit TestProgram(TestScreen &screen)
        : m_screen(screen)
    { }

private Q_SLOTS:
    void initTestCase();
    void copiesForTheClipboardAlone();
    void clearsTheClipboardWhenItIsTerminated_data();
    void clearsTheClipboardWhenItIsTerminated();
    void clearsTheClipboardWhenItIsClosed();
    void leavesAnotherProgramsTextAlone();
    void refusesAnUnknownRegion();
    void tellsItsVersionWithoutADisplay();

private:
    [[nodiscard]] static QByteArray connectedToken(Simulator &simulator);
    /// Starts it, waits for its window, and copies the token by its key.
    [[nodiscard]] bool startAndCopy(QProcess &program);
    [[nodiscard]] static int statusOf(const QStringList &arguments,
                                      const QProcessEnvironment &environment);

    TestScreen &m_screen;
    QString m_token;
};

void TestProgram::initTestCase()
{
    QVERIFY(m_screen.isReady());
    const SystemClock clock;
    Simulator simulator(clock);
    QVERIFY(simulator.listen());
    m_token = QString::fromLatin1(connectedToken(simulator));
    QVERIFY(m_token.size() > 20);
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

bool TestProgram::startAndCopy(QProcess &program)
{
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QStringLiteral(SPACEKEY_PROGRAM), {u"--region"_s, u"lab"_s});
    return program.waitForStarted() && m_screen.waitForWindow(u"^SpaceKey$"_s)
        && QTest::qWaitFor(
               [&] {
                   m_screen.press(u"ctrl+shift+c"_s);
                   return QTest::qWaitFor(
                       [&] { return QGuiApplication::clipboard()->text() == m_token; }, 2000);
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
    QVERIFY(program.waitForFinished());
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
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestProgram::clearsTheClipboardWhenItIsClosed()
{
    QProcess program;
    QVERIFY(startAndCopy(program));
    m_screen.press(u"ctrl+q"_s);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestProgram::leavesAnotherProgramsTextAlone()
{
    QProcess program;
    QVERIFY(startAndCopy(program));
    QGuiApplication::clipboard()->setText(u"a shopping list"_s);
    program.terminate();
    QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 10'000));
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

void TestProgram::refusesAnUnknownRegion()
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    QCOMPARE(statusOf({u"--region"_s, u"atlantis"_s}, environment), 2);
    QCOMPARE(statusOf({u"--nonsense"_s}, environment), 2);
}

void TestProgram::tellsItsVersionWithoutADisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    QCOMPARE(statusOf({u"--version"_s}, environment), 0);
    QCOMPARE(statusOf({u"--help"_s}, environment), 0);
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
