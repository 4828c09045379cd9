// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/wireserver.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>
#include <QTimer>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Where a token may be seen and where it is sent: `token`'s standard output, the keyring, and the
/// server that issued it. Nowhere else.
class TestCliLeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingSecretIsSaidOrWritten();
    void filesArePrivate();
    void aChangedRegionGetsNoToken();
    void aRegionRemovedAndAddedAgainGetsNoToken();

private:
    [[nodiscard]] static QByteArrayList everyCommandLine();
    [[nodiscard]] QByteArrayList everyFile() const;

    std::optional<CliStage> stage;
};

void TestCliLeaks::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
}

QByteArrayList TestCliLeaks::everyCommandLine()
{
    QByteArrayList all;
    QDirIterator processes(u"/proc"_s, QDir::Dirs | QDir::NoDotAndDotDot);
    while (processes.hasNext()) {
        QFile arguments(processes.next() + "/cmdline"_L1);
        if (arguments.open(QFile::ReadOnly))
            all.append(arguments.readAll());
    }
    return all;
}

QByteArrayList TestCliLeaks::everyFile() const
{
    QByteArrayList all;
    QDirIterator files(stage->home.path(), QDir::Files | QDir::Hidden | QDir::System,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly))
            all.append(file.fileName().toUtf8() + '\n' + file.readAll());
    }
    return all;
}

void TestCliLeaks::nothingSecretIsSaidOrWritten()
{
    // The loudest that Qt and SpaceKey can be, and a look at all argument lists all the time.
    stage->environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    QByteArrayList commandLines;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] { commandLines += everyCommandLine(); });
    look.start(10);

    QByteArrayList said;
    const auto note = [&said](const CliStage::End &end) {
        said.append(end.output.toUtf8());
        said.append(end.errors.toUtf8());
    };
    note(stage->run({u"app"_s, u"set"_s, u"--client-id"_s, stage->simulator.clientId()},
                    stage->simulator.clientSecret()));
    stage->relay->addFault(Fault::Error500, 1);
    const CliStage::End connected = stage->connectAs(stage->user(0));
    QCOMPARE(connected.code, 0);
    note(connected);
    note(stage->connectAs(stage->user(1), {u"--force"_s}));
    for (const QString &words :
         {u"list"_s, u"list --json"_s, u"whoami"_s, u"whoami --json"_s, u"app show"_s,
          u"region list --json"_s, u"default"_s, u"connect"_s, u"token --name nobody"_s,
          u"token --help"_s, u"exec sleep 0.1"_s, u"exec -- /etc/passwd"_s, u"env --name nobody"_s})
        note(stage->run(words.split(u' ')));
    const CliStage::End printed = stage->run({u"token"_s});
    QCOMPARE(printed.code, 0);
    said.append(printed.errors.toUtf8());
    const QByteArray pasted =
        stage->authority().issueToken(stage->simulator.users().at(2), {}).bytes();
    const QStringList add{u"add"_s, u"--name"_s, u"pasted"_s};
    note(stage->run(add, pasted));
    QVERIFY(stage->token({u"--name"_s, u"pasted"_s}) == pasted);
    note(stage->run(add, pasted));
    const CliStage::End lines = stage->run({u"env"_s});
    QCOMPARE(lines.code, 0);
    said.append(lines.errors.toUtf8());
    stage->authority().revokeAll();
    note(stage->run(add + QStringList{u"--force"_s}, pasted));
    note(stage->run({u"whoami"_s}));
    look.stop();
    QVERIFY(said.join().contains("qt.")); // it was loud indeed
    QVERIFY(commandLines.join().contains("spacekey-cli"));

    QByteArrayList secrets{printed.output.trimmed().toLatin1(), pasted,
                           stage->simulator.clientSecret()};
    for (const Device &device : stage->authority().devices())
        secrets.append(device.deviceCode);
    const QByteArrayList files = everyFile();
    QVERIFY(files.size() >= 2);
    QCOMPARE(secrets.size(), 5);
    for (const QByteArray &secret : std::as_const(secrets)) {
        QVERIFY(secret.size() >= 32);
        QVERIFY(!said.join('\n').contains(secret));
        QVERIFY(!files.join('\n').contains(secret));
        QVERIFY(!commandLines.join('\n').contains(secret));
    }
}

void TestCliLeaks::filesArePrivate()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &path : {u"data/spacekey"_s, u"data/spacekey/credentials.json"_s,
                                u"config/spacekey"_s, u"config/spacekey/spacekey.ini"_s}) {
        const QFileInfo info(stage->home.filePath(path));
        QVERIFY2(info.exists(), qPrintable(path));
        QVERIFY2(!(info.permissions() & others), qPrintable(path));
    }
}

void TestCliLeaks::aChangedRegionGetsNoToken()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    WireServer other([](const WireRequest &) { return WireReply::json(200, {}); });
    QCOMPARE(stage->addRegion(other.url()), 0);
    const CliStage::End end = stage->run({u"whoami"_s});
    QCOMPARE(end.code, 1);
    QVERIFY(end.errors.contains(stage->simulator.apiUrl().toString()));
    QCOMPARE(other.requests().size(), 0);
    // As it was, it is trusted again.
    QCOMPARE(stage->addRegion(stage->simulator.apiUrl()), 0);
    QCOMPARE(stage->run({u"whoami"_s}).code, 0);
}

void TestCliLeaks::aRegionRemovedAndAddedAgainGetsNoToken()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    WireServer other([](const WireRequest &) { return WireReply::json(200, {}); });
    QCOMPARE(stage->run({u"region"_s, u"remove"_s, u"sim"_s}).code, 0);
    QCOMPARE(stage->addRegion(other.url()), 0);
    QCOMPARE(stage->run({u"whoami"_s, u"--region"_s, u"sim"_s}).code, 1);
    QCOMPARE(other.requests().size(), 0);
}
QTEST_GUILESS_MAIN(TestCliLeaks)
#include "tst_cli_leaks.moc"
