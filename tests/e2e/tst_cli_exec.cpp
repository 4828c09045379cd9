// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// `exec`: a command finds the token in its environment, and its status is ours.
class TestCliExec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theCommandFindsServerAndToken();
    void otherAccountsAreTakenOutOfItsEnvironment();
    void inputIsTheCommands();
    void itsStatusIsOurs_data();
    void itsStatusIsOurs();
    void saysWhatCannotBeStarted_data();
    void saysWhatCannotBeStarted();
    void aRevokedTokenIsStillGiven();

private:
    [[nodiscard]] static QString program()
    {
        return QCoreApplication::applicationDirPath() + "/spacekey-cli"_L1;
    }
    [[nodiscard]] static QStringList execOf(const QStringList &command)
    {
        return QStringList{u"exec"_s, u"--"_s} + command;
    }
    [[nodiscard]] QByteArray outputOfSh(const QString &script) const;

    std::optional<CliStage> stage;
    QByteArray token;
};

void TestCliExec::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    token = stage->token();
    QVERIFY(token.size() >= 32);
}

QByteArray TestCliExec::outputOfSh(const QString &script) const
{
    QProcess shell;
    shell.setProcessEnvironment(stage->environment);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"sh"_s, {u"-c"_s, script, program()});
    return shell.waitForFinished() ? shell.readAllStandardOutput() : QByteArray();
}

void TestCliExec::theCommandFindsServerAndToken()
{
    const CliStage::End end = stage->run(
        execOf({u"sh"_s, u"-c"_s, u"echo $BASESPACE_API_SERVER $BASESPACE_ACCESS_TOKEN"_s}));
    QCOMPARE(end.code, 0);
    QVERIFY(end.output
            == stage->simulator.apiUrl().toString() + u' ' + QString::fromLatin1(token) + u'\n');
    QCOMPARE(end.errors, QString());

    // The one that is meant.
    QCOMPARE(stage->connectAs(stage->user(1), {u"--name"_s, u"two"_s}).code, 0);
    const CliStage::End two = stage->run({u"exec"_s, u"--region"_s, u"SIM"_s, u"--name"_s, u"two"_s,
                                          u"printenv"_s, u"BASESPACE_ACCESS_TOKEN"_s});
    QVERIFY(two.output.trimmed().toLatin1() == stage->token({u"--name"_s, u"two"_s}));
    QVERIFY(two.output.trimmed().toLatin1() != token);
}

void TestCliExec::otherAccountsAreTakenOutOfItsEnvironment()
{
    for (const QString &name : {u"BASESPACE_API_SERVER"_s, u"BASESPACE_ACCESS_TOKEN"_s,
                                u"BASESPACE_TOKEN"_s, u"BASESPACE_API_URL"_s, u"BASESPACE_RUN"_s})
        stage->environment.insert(name, u"of another account"_s);
    const QByteArrayList direct = outputOfSh(u"env"_s).split('\n');
    QByteArrayList expected;
    for (const QByteArray &line : direct) {
        if (!line.endsWith("=of another account"))
            expected.append(line);
    }
    expected.append("BASESPACE_RUN=of another account"); // a script's own matter
    expected.append("BASESPACE_API_SERVER=" + stage->simulator.apiUrl().toString().toUtf8());
    expected.append("BASESPACE_ACCESS_TOKEN=" + token);
    QByteArrayList found = outputOfSh(u"exec \"$0\" exec env"_s).split('\n');
    std::ranges::sort(expected);
    std::ranges::sort(found);
    QCOMPARE(expected.size(), direct.size() - 2);
    QVERIFY(found == expected);
}

void TestCliExec::inputIsTheCommands()
{
    const QByteArray input = QByteArray("line\n").repeated(10'000);
    const CliStage::End end = stage->run(execOf({u"cat"_s}), input);
    QCOMPARE(end.code, 0);
    QVERIFY(end.output.toLatin1() == input);
}

void TestCliExec::itsStatusIsOurs_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("status");
    QTest::newRow("done") << u"exit 0"_s << 0;
    QTest::newRow("failed") << u"exit 42"_s << 42;
    QTest::newRow("killed") << u"kill -KILL $$"_s << 137;
}

void TestCliExec::itsStatusIsOurs()
{
    QFETCH(const QString, script);
    QFETCH(const int, status);
    const QByteArray told =
        outputOfSh(uR"sh("$0" exec -- sh -c '%1' >/dev/null 2>&1; echo $?)sh"_s.arg(script));
    QVERIFY2(told.trimmed() == QByteArray::number(status), told.constData());
}

void TestCliExec::saysWhatCannotBeStarted_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("status");
    QTest::newRow("not found") << u"no-such-command"_s << 127;
    QTest::newRow("no such file") << u"/nonexistent/command"_s << 127;
    QTest::newRow("not executable") << u"/etc/passwd"_s << 126;
    QTest::newRow("a folder") << u"/etc"_s << 126;
}

void TestCliExec::saysWhatCannotBeStarted()
{
    QFETCH(const QString, command);
    QFETCH(const int, status);
    const CliStage::End end = stage->run(execOf({command}));
    QCOMPARE(end.code, status);
    QCOMPARE(end.output, QString());
    QVERIFY2(end.errors.contains(command), qPrintable(end.errors));
    QVERIFY(!end.errors.contains(QString::fromLatin1(token)));
}

void TestCliExec::aRevokedTokenIsStillGiven()
{
    stage->authority().revokeAll();
    QCOMPARE(stage->run({u"verify"_s}).code, 7);
    const int calls = stage->relay->requests();
    for (const QStringList &command : {QStringList{u"token"_s},
                                       {u"env"_s},
                                       execOf({u"printenv"_s, u"BASESPACE_ACCESS_TOKEN"_s})}) {
        const CliStage::End end = stage->run(command);
        QCOMPARE(end.code, 0);
        QVERIFY(end.output.contains(QString::fromLatin1(token)));
        QVERIFY2(end.errors.contains("revoked"_L1), qPrintable(end.errors));
    }
    QCOMPARE(stage->relay->requests(), calls);
}

QTEST_GUILESS_MAIN(TestCliExec)
#include "tst_cli_exec.moc"
