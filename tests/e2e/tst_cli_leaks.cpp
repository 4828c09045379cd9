// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/wireserver.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
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
    void whatAServerSaysIsHarmless();
    void tooSmallAScopeIsStillAGoodToken();

private:
    [[nodiscard]] static QByteArrayList everyCommandLine();
    [[nodiscard]] QByteArrayList everyFile() const;
    int addRegion(const QString &apiUrl);

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

int TestCliLeaks::addRegion(const QString &apiUrl)
{
    return stage
        ->run({u"region"_s, u"add"_s, u"sim"_s, u"--name"_s, u"Sim"_s, u"--api-url"_s, apiUrl,
               u"--web-url"_s, apiUrl})
        .code;
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
    for (const QString &words : {u"list"_s, u"list --json"_s, u"whoami"_s, u"whoami --json"_s,
                                 u"app show"_s, u"region list --json"_s, u"default"_s, u"connect"_s,
                                 u"token --name nobody"_s, u"token --help"_s})
        note(stage->run(words.split(u' ')));
    const CliStage::End printed = stage->run({u"token"_s});
    QCOMPARE(printed.code, 0);
    said.append(printed.errors.toUtf8());
    stage->authority().revokeAll();
    note(stage->run({u"whoami"_s}));
    look.stop();
    QVERIFY(said.join().contains("qt.")); // it was loud indeed
    QVERIFY(commandLines.join().contains("spacekey-cli"));

    QByteArrayList secrets{printed.output.trimmed().toLatin1(), stage->simulator.clientSecret()};
    for (const Device &device : stage->authority().devices())
        secrets.append(device.deviceCode);
    const QByteArrayList files = everyFile();
    QVERIFY(files.size() >= 2);
    QCOMPARE(secrets.size(), 4);
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
    QCOMPARE(addRegion(other.url().toString()), 0);
    const CliStage::End end = stage->run({u"whoami"_s});
    QCOMPARE(end.code, 1);
    QVERIFY(end.errors.contains(stage->simulator.apiUrl().toString()));
    QCOMPARE(other.requests().size(), 0);
    // As it was, it is trusted again.
    QCOMPARE(addRegion(stage->simulator.apiUrl().toString() + u'/'), 0);
    QCOMPARE(stage->run({u"whoami"_s}).code, 0);
}

void TestCliLeaks::aRegionRemovedAndAddedAgainGetsNoToken()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    WireServer other([](const WireRequest &) { return WireReply::json(200, {}); });
    QCOMPARE(stage->run({u"region"_s, u"remove"_s, u"sim"_s}).code, 0);
    QCOMPARE(addRegion(other.url().toString()), 0);
    QCOMPARE(stage->run({u"whoami"_s, u"--region"_s, u"sim"_s}).code, 1);
    QCOMPARE(other.requests().size(), 0);
}

void TestCliLeaks::whatAServerSaysIsHarmless()
{
    const QString hostile = u"\u001b]0;owned\u0007\u202eEve\u009b31m <b>x</b>\r\nStored use1/x"_s;
    WireServer server;
    server.setHandler([&](const WireRequest &request) {
        if (request.path.endsWith("deviceauthorization"_L1)) {
            return WireReply::json(200,
                                   {{u"verification_uri"_s, server.url(u"/device"_s).toString()},
                                    {u"user_code"_s, hostile},
                                    {u"device_code"_s, u"d"_s},
                                    {u"expires_in"_s, 60},
                                    {u"interval"_s, 1}});
        }
        if (request.path.endsWith("oauthv2/token"_L1))
            return WireReply::json(200, {{u"access_token"_s, u"0123456789abcdef"_s}});
        if (request.path.endsWith("v1pre3/users/current"_L1)) {
            return WireReply::json(
                200,
                {{u"Response"_s,
                  QJsonObject{{u"Id"_s, hostile}, {u"Name"_s, hostile}, {u"Email"_s, hostile}}}});
        }
        return WireReply::json(404, {{u"ErrorCode"_s, u"X"_s}, {u"ErrorMessage"_s, hostile}});
    });
    QCOMPARE(addRegion(server.url().toString()), 0);
    QByteArrayList said;
    for (const QString &words : {u"connect --no-browser"_s, u"list"_s, u"list --json"_s,
                                 u"whoami"_s, u"whoami --json"_s}) {
        const CliStage::End end = stage->run(words.split(u' '));
        QVERIFY2(end.code == 0, qPrintable(words));
        said.append(end.output.toUtf8() + end.errors.toUtf8());
    }
    server.setHandler([&](const WireRequest &) {
        return WireReply::json(400, {{u"error"_s, u"nope"_s}, {u"error_description"_s, hostile}});
    });
    said.append(stage->run({u"connect"_s, u"--force"_s}).errors.toUtf8());
    said.append(stage->run({u"whoami"_s}).errors.toUtf8());
    QVERIFY(said.last().contains("owned"));

    for (const QByteArray &each : std::as_const(said)) {
        const QString text = QString::fromUtf8(each);
        for (const QChar c : text) {
            QVERIFY(
                c == u'\n'
                || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format));
        }
        QVERIFY(!text.contains("\nStored use1/x"_L1));
    }
}

void TestCliLeaks::tooSmallAScopeIsStillAGoodToken()
{
    bool tooSmall = false;
    WireServer server;
    server.setHandler([&](const WireRequest &request) {
        if (request.path.endsWith("deviceauthorization"_L1)) {
            return WireReply::json(200,
                                   {{u"verification_uri"_s, server.url(u"/device"_s).toString()},
                                    {u"user_code"_s, u"abcde"_s},
                                    {u"device_code"_s, u"d"_s},
                                    {u"interval"_s, 1}});
        }
        if (request.path.endsWith("oauthv2/token"_L1))
            return WireReply::json(200, {{u"access_token"_s, u"0123456789abcdef"_s}});
        if (tooSmall) {
            return WireReply::json(
                403,
                {{u"ResponseStatus"_s,
                  QJsonObject{
                      {u"ErrorCode"_s, u"BASESPACE.COMMON.INSUFFICIENT_RESOURCE_PERMISSIONS"_s},
                      {u"Message"_s, u"no"_s}}}});
        }
        return WireReply::json(
            200,
            {{u"Response"_s,
              QJsonObject{{u"Id"_s, u"7"_s}, {u"Name"_s, u"Ada"_s}, {u"Email"_s, QString()}}}});
    });
    QCOMPARE(addRegion(server.url().toString()), 0);
    QCOMPARE(stage->run({u"connect"_s}).code, 0);
    const QString expected = u"Ada\nsim %1\n"_s.arg(server.url().toString());
    QCOMPARE(stage->run({u"whoami"_s}).output, expected);
    tooSmall = true;
    const CliStage::End end = stage->run({u"whoami"_s});
    QCOMPARE(end.code, 0);
    QCOMPARE(end.output, expected);
    QVERIFY(end.errors.startsWith("spacekey-cli: Warning: "_L1));
}

QTEST_GUILESS_MAIN(TestCliLeaks)
#include "tst_cli_leaks.moc"
