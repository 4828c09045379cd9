// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"

#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// `env`: the two variables for a shell of one's own.
class TestCliEnv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aShellTakesThemOver();
    void writesForOtherShells_data();
    void writesForOtherShells();
    void anUnknownShellIsRefusedFirst();

private:
    std::optional<CliStage> stage;
};

void TestCliEnv::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
}

void TestCliEnv::aShellTakesThemOver()
{
    QProcess shell;
    shell.setProcessEnvironment(stage->environment);
    // What another program sees that this shell starts.
    shell.start(
        u"sh"_s,
        {u"-c"_s,
         u"eval \"$(\"$0\" env)\" && printenv BASESPACE_API_SERVER BASESPACE_ACCESS_TOKEN"_s,
         QCoreApplication::applicationDirPath() + "/spacekey-cli"_L1});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    QVERIFY(shell.readAllStandardOutput()
            == stage->simulator.apiUrl().toString().toUtf8() + '\n' + stage->token() + '\n');
}

void TestCliEnv::writesForOtherShells_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("lines");
    QTest::newRow("no other") << QStringList()
                              << u"export BASESPACE_API_SERVER='%1'\n"
                                 "export BASESPACE_ACCESS_TOKEN='%2'\n"_s;
    QTest::newRow("sh") << QStringList{u"--shell"_s, u"sh"_s}
                        << u"export BASESPACE_API_SERVER='%1'\n"
                           "export BASESPACE_ACCESS_TOKEN='%2'\n"_s;
    QTest::newRow("fish") << QStringList{u"--shell"_s, u"fish"_s}
                          << u"set -gx BASESPACE_API_SERVER '%1'\n"
                             "set -gx BASESPACE_ACCESS_TOKEN '%2'\n"_s;
    QTest::newRow("powershell") << QStringList{u"--shell"_s, u"powershell"_s}
                                << u"$env:BASESPACE_API_SERVER = '%1'\n"
                                   "$env:BASESPACE_ACCESS_TOKEN = '%2'\n"_s;
}

void TestCliEnv::writesForOtherShells()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, lines);
    const CliStage::End end = stage->run(QStringList{u"env"_s} + options);
    QCOMPARE(end.code, 0);
    QVERIFY(
        end.output
        == lines.arg(stage->simulator.apiUrl().toString(), QString::fromLatin1(stage->token())));
    QCOMPARE(end.errors, QString());
}

void TestCliEnv::anUnknownShellIsRefusedFirst()
{
    stage->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    const CliStage::End end = stage->run({u"env"_s, u"--shell"_s, u"csh"_s});
    QCOMPARE(end.code, 2);
    QCOMPARE(end.output, QString());
    QVERIFY2(end.errors.contains("sh, fish, powershell"_L1), qPrintable(end.errors));
}

QTEST_GUILESS_MAIN(TestCliEnv)
#include "tst_cli_env.moc"
