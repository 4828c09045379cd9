// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/pagevisitor.h"
#include "support/wireserver.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

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
    void nothingOfARedirectIsSaidOrWritten();
    void filesArePrivate();
    void aChangedRegionGetsNoToken();
    void aRegionRemovedAndAddedAgainGetsNoToken();
    void aBuiltInRegionStaysWhereItIs();

private:
    [[nodiscard]] static QByteArrayList everyCommandLine();
    [[nodiscard]] QByteArrayList everyFile() const;
    void note(const CliStage::End &end)
    {
        said.append(end.output.toUtf8());
        said.append(end.errors.toUtf8());
    }
    void checkNowhere(const QByteArrayList &secrets) const;
    /// S7: that no command sends the token of the region's former server to @p other.
    void checkKeptFrom(const WireServer &other);

    std::optional<CliStage> stage;
    QByteArrayList said;
    QByteArrayList commandLines;
    QTimer look; ///< at all argument lists, all the time
};

void TestCliLeaks::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    // The loudest that Qt and SpaceKey can be.
    stage->environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    said.clear();
    commandLines.clear();
    look.disconnect();
    connect(&look, &QTimer::timeout, this, [this] { commandLines += everyCommandLine(); });
    look.start(10);
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
    note(stage->run({u"app"_s, u"set"_s, u"--client-id"_s, stage->simulator.clientId()},
                    stage->simulator.clientSecret()));
    stage->relay->addFault(Fault::Error500, 1);
    const CliStage::End connected = stage->connectAs(stage->user(0));
    QCOMPARE(connected.code, 0);
    note(connected);
    note(stage->connectAs(stage->user(1), {u"--force"_s}));
    for (const QString &words :
         {u"list"_s, u"list --json"_s, u"whoami"_s, u"whoami --json"_s, u"app show"_s,
          u"diagnose"_s, u"diagnose --json"_s, u"region list --json"_s, u"default"_s, u"connect"_s,
          u"token --name nobody"_s, u"token --help"_s, u"verify"_s, u"verify --all --json"_s,
          u"exec sleep 0.1"_s, u"exec -- /etc/passwd"_s, u"env --name nobody"_s})
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
    for (const QString &words : {u"whoami"_s, u"verify"_s, u"revoke --yes"_s, u"remove --yes"_s})
        note(stage->run(words.split(u' ')));

    QByteArrayList secrets{printed.output.trimmed().toLatin1(), pasted,
                           stage->simulator.clientSecret()};
    for (const Device &device : stage->authority().devices())
        secrets.append(device.deviceCode);
    QCOMPARE(secrets.size(), 5);
    checkNowhere(secrets);
}

void TestCliLeaks::checkNowhere(const QByteArrayList &secrets) const
{
    QVERIFY(said.join().contains("qt.")); // it was loud indeed
    QVERIFY(commandLines.join().contains("spacekey-cli"));
    const QByteArrayList files = everyFile();
    QVERIFY(files.size() >= 2);
    for (const QByteArray &secret : secrets) {
        QVERIFY(secret.size() >= 32);
        for (const QByteArray &form : {secret, secret.toPercentEncoding()}) {
            QVERIFY(!said.join('\n').contains(form));
            QVERIFY(!files.join('\n').contains(form));
            QVERIFY(!commandLines.join('\n').contains(form));
        }
    }
}

void TestCliLeaks::nothingOfARedirectIsSaidOrWritten()
{
    const QByteArray token = "0123456789abcdef0123456789abcdef";
    const QByteArray code = "a code with + / = % & and a space in it";
    const QByteArray secret = "a secret with + & = % and a space in it";
    QList<WireRequest> exchanges;
    // Grants the first code, and refuses the second.
    WireServer server([&](const WireRequest &request) {
        if (!request.path.endsWith("/oauthv2/token"_L1))
            return WireReply::json(404, {});
        exchanges.append(request);
        return exchanges.size() == 1
            ? WireReply::json(200, {{u"access_token"_s, QString::fromLatin1(token)}})
            : WireReply::json(400, {{u"error"_s, u"invalid_grant"_s}});
    });
    QCOMPARE(stage->addRegion(server.url()), 0);
    note(stage->run({u"app"_s, u"set"_s, u"--client-id"_s, u"client"_s}, secret));

    QByteArrayList secrets{token, code, secret};
    for (const int expected : {0, 1}) {
        const auto connecting = stage->start({u"connect"_s, u"--flow"_s, u"redirect"_s, u"--name"_s,
                                              QString::number(expected), u"--no-browser"_s});
        const QUrlQuery link(CliStage::shownLink(*connecting));
        const QByteArray state = link.queryItemValue(u"state"_s, QUrl::FullyDecoded).toLatin1();
        const QByteArray back =
            link.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded).toLatin1()
            + "?code=" + code.toPercentEncoding() + "&state=";
        PageVisitor browser;
        QCOMPARE(browser.open(QUrl::fromEncoded(back + state.toUpper())), 400);
        browser.open(QUrl::fromEncoded(back + state));
        QCOMPARE(connecting->exitCode(), expected);
        note(CliStage::endOf(*connecting));

        QCOMPARE(exchanges.size(), expected + 1);
        QVERIFY(exchanges.constLast().field(u"code"_s).toLatin1() == code);
        QVERIFY(exchanges.constLast().field(u"client_secret"_s).toLatin1() == secret);
        secrets.append(exchanges.constLast().field(u"code_verifier"_s).toLatin1());
        // The state is part of the link that is printed, and of nothing else.
        QVERIFY(state.size() >= 32);
        QCOMPARE(connecting->output().toLatin1().count(state), 1);
        QVERIFY(!connecting->errors().toLatin1().contains(state));
        QVERIFY(!everyFile().join().contains(state));
        QVERIFY(!commandLines.join().contains(state));
    }
    checkNowhere(secrets);
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

void TestCliLeaks::checkKeptFrom(const WireServer &other)
{
    const QString former = stage->simulator.apiUrl().toString();
    for (const QString &words :
         {u"whoami"_s, u"whoami --json"_s, u"verify"_s, u"verify --all"_s, u"revoke --yes"_s}) {
        const CliStage::End end = stage->run(words.split(u' '));
        QCOMPARE(end.code, 1);
        QVERIFY2(end.errors.contains(former) || end.output.contains(former), qPrintable(words));
    }
    // What a person takes away is named with the server that it is for.
    const CliStage::End lines = stage->run({u"env"_s});
    QCOMPARE(lines.code, 0);
    QVERIFY(lines.output.contains(former));
    const CliStage::End given =
        stage->run({u"exec"_s, u"sh"_s, u"-c"_s, u"echo $BASESPACE_API_SERVER"_s});
    QCOMPARE(given.output, former + u'\n');
    QCOMPARE(stage->run({u"export"_s, u"--config"_s, u"moved"_s}).code, 0);
    QFile file(stage->home.filePath(u".basespace/moved.cfg"_s));
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains("= "_L1 + former + u'\n'));
    QCOMPARE(other.requests().size(), 0);
}

void TestCliLeaks::aChangedRegionGetsNoToken()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    const WireServer other([](const WireRequest &) { return WireReply::json(200, {}); });
    QCOMPARE(stage->addRegion(other.url()), 0);
    checkKeptFrom(other);
    // As it was, it is trusted again.
    QCOMPARE(stage->addRegion(stage->simulator.apiUrl()), 0);
    QCOMPARE(stage->run({u"whoami"_s}).code, 0);
}

void TestCliLeaks::aRegionRemovedAndAddedAgainGetsNoToken()
{
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    const WireServer other([](const WireRequest &) { return WireReply::json(200, {}); });
    QCOMPARE(stage->run({u"region"_s, u"remove"_s, u"sim"_s}).code, 0);
    QCOMPARE(stage->addRegion(other.url()), 0);
    checkKeptFrom(other);
}

void TestCliLeaks::aBuiltInRegionStaysWhereItIs()
{
    const WireServer other([](const WireRequest &) { return WireReply::json(200, {}); });
    QCOMPARE(stage->run({u"add"_s, u"--no-check"_s, u"--region"_s, u"use1"_s}, "made-up").code, 0);
    for (const QString &id : {u"use1"_s, u"USE1"_s}) {
        const CliStage::End end =
            stage->run({u"region"_s, u"add"_s, id, u"--name"_s, u"Mine"_s, u"--api-url"_s,
                        other.url().toString(), u"--web-url"_s, other.url().toString()});
        QCOMPARE(end.code, 2);
        QVERIFY2(end.errors.contains("use1 is a built-in region"_L1), qPrintable(end.errors));
    }
    // Nor by a hand in the settings, which are read.
    QFile settings(stage->home.filePath(u"config/spacekey/spacekey.ini"_s));
    QVERIFY(settings.open(QFile::Append));
    for (const QByteArray &id : {"use1"_ba, "mine"_ba}) {
        settings.write("\n[region-" + id + "]\nname=Mine\napiUrl=" + other.url().toEncoded()
                       + "\nwebUrl=" + other.url().toEncoded() + '\n');
    }
    settings.close();
    const CliStage::End lines = stage->run({u"env"_s, u"--region"_s, u"use1"_s});
    QVERIFY(lines.output.contains("https://api.basespace.illumina.com"_L1));
    QCOMPARE(stage->run({u"region"_s, u"list"_s}).output.count(other.url().toString()), 1);
    QCOMPARE(other.requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestCliLeaks)
#include "tst_cli_leaks.moc"
