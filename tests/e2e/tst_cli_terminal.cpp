// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/terminal.h"

#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// spacekey-cli in front of a person: prompts, progress, and the browser.
class TestCliTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSecretIsTypedUnseen();
    void theSecretNeedNotBeTyped();
    void progressIsShown();
    void theBrowserIsOpened_data();
    void theBrowserIsOpened();
    void tablesHaveHeads();

private:
    [[nodiscard]] std::unique_ptr<CliRun> start(const QStringList &arguments,
                                                bool outputToo = false);
    [[nodiscard]] QString openedLink() const;

    std::optional<CliStage> stage;
    std::optional<Terminal> terminal;
};

void TestCliTerminal::init()
{
    stage.emplace();
    terminal.emplace();
    QVERIFY(stage->setUpRegion());

    // A desktop's opener that only notes what it was asked to open.
    QFile opener(stage->home.filePath(u"xdg-open"_s));
    QVERIFY(opener.open(QFile::WriteOnly));
    opener.write(
        "#!/bin/sh\nprintf %s \"$*\" >\"$HOME/part\" && mv \"$HOME/part\" \"$HOME/opened\"\n");
    QVERIFY(opener.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    stage->environment.insert(u"PATH"_s,
                              stage->home.path() + u':' + stage->environment.value(u"PATH"_s));
}

std::unique_ptr<CliRun> TestCliTerminal::start(const QStringList &arguments, bool outputToo)
{
    return std::make_unique<CliRun>(arguments, stage->environment, terminal->slave(), outputToo);
}

QString TestCliTerminal::openedLink() const
{
    QFile note(stage->home.filePath(u"opened"_s));
    return note.open(QFile::ReadOnly) ? QString::fromUtf8(note.readAll()) : QString();
}

void TestCliTerminal::theSecretIsTypedUnseen()
{
    const auto setting = start({u"app"_s, u"set"_s, u"--client-id"_s, stage->simulator.clientId()});
    QVERIFY(terminal->waitFor("Client secret for sim: "));
    QVERIFY(!terminal->echoes());
    terminal->type(stage->simulator.clientSecret() + '\n');
    QCOMPARE(setting->exitCode(), 0);
    QVERIFY(terminal->echoes());
    QVERIFY(!terminal->screen().contains(stage->simulator.clientSecret()));
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
}

void TestCliTerminal::theSecretNeedNotBeTyped()
{
    const auto setting = start({u"app"_s, u"set"_s, u"--client-id"_s, u"another"_s});
    QVERIFY(terminal->waitFor("Client secret for sim: "));
    terminal->type("half of i\x03");
    QCOMPARE(setting->exitCode(), 9);
    QVERIFY(terminal->echoes());
    QCOMPARE(stage->run({u"app"_s, u"show"_s}).output,
             u"sim  %1  /callback  any  http://localhost/callback  you\n"_s.arg(
                 stage->simulator.clientId()));
}

void TestCliTerminal::progressIsShown()
{
    const auto connecting = start({u"connect"_s});
    QVERIFY(stage->approve(*connecting, stage->user(0)));
    QCOMPARE(connecting->exitCode(), 0);
    QVERIFY(terminal->waitFor("accept in the browser"));
    // Results are results still.
    QCOMPARE(connecting->output().count(u'\n'), 3);
}

void TestCliTerminal::theBrowserIsOpened_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("opened");
    const QString own; // the simulator's
    QTest::newRow("X11") << QStringList{} << u"DISPLAY"_s << own << true;
    QTest::newRow("Wayland") << QStringList{} << u"WAYLAND_DISPLAY"_s << own << true;
    QTest::newRow("no screen") << QStringList{} << QString() << own << false;
    QTest::newRow("not wanted") << QStringList{u"--no-browser"_s} << u"DISPLAY"_s << own << false;
    QTest::newRow("a stranger's") << QStringList{} << u"DISPLAY"_s << u"https://example.org/x"_s
                                  << false;
}

void TestCliTerminal::theBrowserIsOpened()
{
    QFETCH(QStringList, options);
    QFETCH(QString, display);
    QFETCH(QString, link);
    QFETCH(bool, opened);
    if (!display.isEmpty())
        stage->environment.insert(display, u":7"_s);
    if (!link.isEmpty())
        stage->authority().behaviour().deviceAnswer = {{u"verification_with_code_uri"_s, link}};
    const auto connecting = start(QStringList{u"connect"_s} + options);
    QVERIFY(stage->approve(*connecting, stage->user(0)));
    if (opened) {
        const QString code = stage->authority().newestUserCode();
        QTRY_COMPARE(
            openedLink(),
            QString(stage->simulator.webUrl().toString() + "/oauth/device?code="_L1 + code));
    }
    QCOMPARE(connecting->exitCode(), 0);
    QCOMPARE(!openedLink().isEmpty(), opened);
}

void TestCliTerminal::tablesHaveHeads()
{
    QCOMPARE(start({u"region"_s, u"list"_s}, true)->exitCode(), 0);
    QVERIFY(terminal->waitFor("API SERVER"));
    QVERIFY(terminal->waitFor("https://api.basespace.illumina.com"));
    QCOMPARE(start({u"list"_s}, true)->exitCode(), 0);
    QVERIFY(terminal->waitFor("spacekey-cli connect"));
    QCOMPARE(start({u"app"_s, u"show"_s}, true)->exitCode(), 0);
    QVERIFY(terminal->waitFor("CLIENT KEY"));
}

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cli_terminal.moc"
