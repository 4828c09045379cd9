// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/terminal.h"
#include "support/testkeyring.h"
#include "support/testscreen.h"

#include <QTest>

#include <csignal>
#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A locked keyring on a desktop: whoever sits at a terminal is asked for its password, and can
/// take all the time or none; a script is never waited for.
class TestCliPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void goesOnWhenItIsUnlocked_data();
    void goesOnWhenItIsUnlocked();
    void canBeInterruptedWhileItWaits_data();
    void canBeInterruptedWhileItWaits();
    void dismissedMeansLocked();
    void aScriptRaisesNone();

private:
    [[nodiscard]] std::unique_ptr<CliRun> start(const QStringList &arguments)
    {
        return std::make_unique<CliRun>(arguments, stage->environment, terminal->slave(), false);
    }

    static const QStringList token;
    static const QStringList exec;
    TestKeyring keyring;
    TestScreen screen;
    std::optional<CliStage> stage;
    std::optional<Terminal> terminal;
};

const QStringList TestCliPrompt::token{u"token"_s};
const QStringList TestCliPrompt::exec{u"exec"_s, u"--"_s, u"echo"_s, u"started"_s};

void TestCliPrompt::initTestCase()
{
    QVERIFY(screen.isReady());
}

void TestCliPrompt::init()
{
    QVERIFY(keyring.replace());
    stage.emplace();
    terminal.emplace();
    stage->environment.insert(u"DISPLAY"_s, screen.display());
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    QVERIFY(keyring.lock());
    QVERIFY(screen.waitForNoPrompt());
}

void TestCliPrompt::goesOnWhenItIsUnlocked_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("token") << token;
    QTest::newRow("exec") << exec;
}

void TestCliPrompt::goesOnWhenItIsUnlocked()
{
    QFETCH(QStringList, command);
    const auto run = start(command);
    QVERIFY(screen.waitForPrompt());
    QVERIFY(terminal->waitFor("Waiting for the keychain"));
    // Longer than a service that hangs is given.
    QVERIFY(!QTest::qWaitFor([&run] { return !run->isRunning(); }, 2500));
    QCOMPARE(run->output(), QString());
    QVERIFY(screen.type(TestKeyring::password()));
    QCOMPARE(run->exitCode(), 0);
    if (command == exec)
        QCOMPARE(run->output(), u"started\n"_s);
    else
        QVERIFY(stage->authority().findToken(run->output().trimmed().toUtf8()));
}

void TestCliPrompt::canBeInterruptedWhileItWaits_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("token") << token;
    QTest::newRow("exec") << exec;
    QTest::newRow("connect") << QStringList{u"connect"_s, u"--name"_s, u"new"_s};
    QTest::newRow("verify --all") << QStringList{u"verify"_s, u"--all"_s};
    QTest::newRow("remove") << QStringList{u"remove"_s, u"--yes"_s};
}

void TestCliPrompt::canBeInterruptedWhileItWaits()
{
    QFETCH(QStringList, command);
    const int calls = stage->relay->requests();
    const auto run = start(command);
    QVERIFY(screen.waitForPrompt());
    QVERIFY(terminal->waitFor("Waiting for the keychain"));
    terminal->type("\x03");
    QCOMPARE(run->exitCode(), 9);
    QCOMPARE(run->output(), QString());
    QCOMPARE(terminal->screen().count("Waiting for the keychain"), 1);
    QCOMPARE(stage->list().size(), 1);
    QCOMPARE(stage->relay->requests(), calls);
    QVERIFY(screen.press(u"Escape"_s));
    QVERIFY(screen.waitForNoPrompt());
}

void TestCliPrompt::dismissedMeansLocked()
{
    const auto run = start(token);
    QVERIFY(screen.waitForPrompt());
    QVERIFY(screen.press(u"Escape"_s));
    QCOMPARE(run->exitCode(), 4);
    QCOMPARE(run->output(), QString());
}

void TestCliPrompt::aScriptRaisesNone()
{
    for (const QStringList &command : {token, exec}) {
        const CliStage::End end = stage->run(command);
        QCOMPARE(end.code, 4);
        QCOMPARE(end.output, QString());
        QVERIFY2(end.took < 2s, qPrintable(QString::number(end.took.count())));
        QVERIFY(screen.waitForNoPrompt());
    }
}

QTEST_GUILESS_MAIN(TestCliPrompt)
#include "tst_cli_prompt.moc"
