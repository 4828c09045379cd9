// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/fulldisk.h"
#include "support/testkeyring.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// `connect` and what comes of it, with a real keyring and a server that counts.
class TestCliConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheLinkToTheToken();
    void isQuickOnceItIsApproved();
    void asksForWhatIsWanted_data();
    void asksForWhatIsWanted();
    void endsAsThePersonOrTheServerDecides_data();
    void endsAsThePersonOrTheServerDecides();
    void endsWhenTheCodeExpires();
    void endsWhenTheServerCannotBeReached();
    void checksBeforeItAsksTheServer();
    void asksNobodyWhereNothingCanBeStored_data();
    void asksNobodyWhereNothingCanBeStored();
    void anotherUsersCredentialNeedsForce();
    void pollsOnThroughTroubleAndSaysSo();
    void storesUnverifiedWhenNobodySaysWhoItIs();
    void aStrangersLinkIsShownWithAWarning_data();
    void aStrangersLinkIsShownWithAWarning();
};

void TestCliConnect::fromTheLinkToTheToken()
{
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    const auto connecting = stage.start({u"connect"_s, u"--region"_s, u"SIM"_s, u"--no-browser"_s});
    // Two polls while nobody has decided yet: none of them may come early.
    QVERIFY(connecting->waitForOutput(u"\nCode "_s));
    QTRY_VERIFY_WITH_TIMEOUT(stage.authority().counters().polls >= 2, 10'000);

    QVERIFY(stage.authority().approve(stage.authority().newestUserCode(), stage.user(0)));
    QCOMPARE(connecting->exitCode(), 0);
    const QByteArray token = stage.token();
    QVERIFY(stage.authority().findToken(token));
    QCOMPARE(stage.authority().findToken(token)->user.id, stage.user(0));
    QCOMPARE(stage.authority().counters().earlyPolls, 0);
    QCOMPARE(stage.authority().counters().badRequests, 0);

    const QString code = stage.authority().devices().constFirst().userCode;
    QCOMPARE(connecting->output(),
             u"Open %1/oauth/device?code=%2\nCode %2\nStored sim/default\n"_s.arg(
                 stage.simulator.webUrl().toString(), code));
    // Not a terminal: no progress.
    QCOMPARE(connecting->errors(), QString());

    const CliStage::End printed = stage.run({u"token"_s});
    QCOMPARE(printed.output, QString::fromLatin1(token) + u'\n');
    QCOMPARE(printed.errors, QString());
}

void TestCliConnect::isQuickOnceItIsApproved()
{
    // To the token in a script's hands. Whatever else this computer does can only make it slower.
    constexpr std::chrono::milliseconds interval = 1s;
    std::chrono::milliseconds best = 1h;
    for (int i = 0; i < 5 && best > interval + 500ms; ++i) {
        CliStage stage;
        QVERIFY(stage.setUpRegion());
        const auto connecting = stage.start({u"connect"_s, u"--no-browser"_s});
        QVERIFY(connecting->waitForOutput(u"\nCode "_s));
        QElapsedTimer sinceApproval;
        sinceApproval.start();
        QVERIFY(stage.authority().approve(stage.authority().newestUserCode(), stage.user(0)));
        QCOMPARE(connecting->exitCode(), 0);
        QVERIFY(!stage.token().isEmpty());
        best = std::min(best, std::chrono::milliseconds(sinceApproval.elapsed()));
    }
    QVERIFY2(best <= interval + 500ms, qPrintable(QString::number(best.count())));
}

void TestCliConnect::asksForWhatIsWanted_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("scopes");
    QTest::newRow("nothing said") << QStringList{} << u"browse global"_s;
    QTest::newRow("nothing wanted") << QStringList{u"--scopes"_s, QString()} << QString();
    QTest::newRow("a preset") << QStringList{u"--scopes"_s, u"download"_s}
                              << u"browse global,read global"_s;
    QTest::newRow("a list") << QStringList{u"--scopes"_s, u"READ Project 12, browse global"_s}
                            << u"read project 12,browse global"_s;
}

void TestCliConnect::asksForWhatIsWanted()
{
    QFETCH(QStringList, options);
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    const auto connecting = stage.start(QStringList{u"connect"_s, u"--no-browser"_s} + options);
    QVERIFY(connecting->waitForOutput(u"\nCode "_s));
    QTEST(stage.authority().devices().constFirst().scopes.toWire(), "scopes");
}

void TestCliConnect::endsAsThePersonOrTheServerDecides_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("code");
    QTest::newRow("refused") << u"access_denied"_s << 5;
    QTest::newRow("refused, in the other spelling") << u"AccessDenied"_s << 5;
    QTest::newRow("wrong secret") << u"invalid_client"_s << 5;
    QTest::newRow("not allowed to") << u"unauthorized_client"_s << 5;
    QTest::newRow("scope") << u"invalid_scope"_s << 5;
    QTest::newRow("expired") << u"expired_token"_s << 6;
    QTest::newRow("anything else") << u"invalid_request"_s << 1;
}

void TestCliConnect::endsAsThePersonOrTheServerDecides()
{
    QFETCH(QString, answer);
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    stage.authority().behaviour().nextPolls = {answer};
    const CliStage::End end = stage.run({u"connect"_s, u"--no-browser"_s});
    QTEST(end.code, "code");
    QVERIFY2(end.errors.startsWith("spacekey-cli: "_L1), qPrintable(end.errors));
    QVERIFY(!end.output.contains("Stored"_L1));
    QCOMPARE(stage.list().size(), 0);
}

void TestCliConnect::endsWhenTheCodeExpires()
{
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    stage.authority().behaviour().deviceAnswer = {{u"expires_in"_s, 2}};
    const CliStage::End end = stage.run({u"connect"_s, u"--no-browser"_s});
    QCOMPARE(end.code, 6);
    QVERIFY(end.took < 10s);
}

void TestCliConnect::endsWhenTheServerCannotBeReached()
{
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    stage.relay->stopListening();
    const CliStage::End end = stage.run({u"connect"_s, u"--no-browser"_s});
    QCOMPARE(end.code, 1);
    QCOMPARE(end.output, QString());
}

void TestCliConnect::checksBeforeItAsksTheServer()
{
    CliStage stage;
    const CliStage::End noFlow = stage.run({u"connect"_s, u"--flow"_s, u"sideways"_s});
    QCOMPARE(noFlow.code, 2);
    QVERIFY(noFlow.errors.contains("--flow redirect"_L1));
    QCOMPARE(stage.run({u"connect"_s, u"--name"_s, u"a/b"_s}).code, 2);
    QCOMPARE(stage.run({u"connect"_s, u"--region"_s, u"mars"_s}).code, 2);
    // No client pair yet.
    const CliStage::End noPair = stage.run({u"connect"_s});
    QCOMPARE(noPair.code, 2);
    QVERIFY(noPair.errors.contains("client key"_L1));

    QVERIFY(stage.setUpRegion());
    QCOMPARE(stage.connectAs(stage.user(0)).code, 0);
    // A taken name comes before what is wrong with the client pair.
    QVERIFY(QFile::remove(stage.home.filePath(u"config/spacekey/spacekey.ini"_s)));
    stage.environment.insert(u"SPACEKEY_REGION"_s, u"sim"_s);
    const int calls = stage.relay->requests();
    QCOMPARE(stage.run({u"connect"_s}).code, 2); // the region is gone with the settings
    QCOMPARE(stage.addRegion(stage.simulator.apiUrl()), 0);
    QCOMPARE(stage.run({u"connect"_s}).code, 8);
    QCOMPARE(stage.run({u"connect"_s, u"--force"_s}).code, 2);
    stage.environment.insert(u"SPACEKEY_NAME"_s, u"other"_s);
    QCOMPARE(stage.run({u"connect"_s}).code, 2);
    QCOMPARE(stage.relay->requests(), calls);
}

void TestCliConnect::asksNobodyWhereNothingCanBeStored_data()
{
    QTest::addColumn<bool>("first");
    QTest::addColumn<bool>("listFits");
    QTest::newRow("not even a lock") << true << false;
    QTest::newRow("not the list") << false << false;
    QTest::newRow("the list, but no more") << false << true;
}

void TestCliConnect::asksNobodyWhereNothingCanBeStored()
{
    QFETCH(bool, first);
    QFETCH(bool, listFits);
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    if (!first)
        QCOMPARE(stage.connectAs(stage.user(0)).code, 0);
    const QFileInfo list(stage.home.filePath(u"data/spacekey/credentials.json"_s));
    const qint64 size = list.size();
    const QStringList connect{u"connect"_s, u"--no-browser"_s, u"--name"_s, u"new"_s};
    const int calls = stage.relay->requests();
    CliStage::End end;
    CliStage::End earlier;
    {
        const FullDisk disk(rlim_t(listFits ? size : std::max(size - 1, qint64(0))));
        end =
            listFits ? stage.connectAs(stage.user(1), {u"--name"_s, u"new"_s}) : stage.run(connect);
        earlier = stage.run({u"connect"_s, u"--region"_s, u"use1"_s});
    }
    QCOMPARE(end.code, 1);
    QVERIFY2(end.errors.contains("could not be written"_L1), qPrintable(end.errors));
    QCOMPARE(end.errors.contains("You were signed in"_L1), listFits);
    QCOMPARE(stage.relay->requests() > calls, listFits);
    QCOMPARE(stage.list().size(), first ? 0 : 1);
    QCOMPARE(earlier.code, 2); // no client pair, which is wrong before that
    QCOMPARE(stage.connectAs(stage.user(1), {u"--name"_s, u"new"_s}).code, 0);
}

void TestCliConnect::anotherUsersCredentialNeedsForce()
{
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    QCOMPARE(stage.connectAs(stage.user(0)).code, 0);
    const QByteArray first = stage.token();

    const CliStage::End refused = stage.run({u"connect"_s, u"--no-browser"_s});
    QCOMPARE(refused.code, 8);
    QCOMPARE(refused.output, QString());
    QVERIFY(refused.errors.contains("--force"_L1));
    QCOMPARE(stage.token(), first);

    const QString formerKey = stage.list().at(0)["key"_L1].toString();
    QVERIFY(!TestKeyring::lookup(u"SpaceKey"_s, formerKey).isEmpty());
    QCOMPARE(stage.connectAs(stage.user(2), {u"--force"_s}).code, 0);
    const QJsonArray now = stage.list();
    QCOMPARE(now.size(), 1);
    QCOMPARE(now.at(0)["user"_L1]["id"_L1].toString(), stage.user(2));
    QVERIFY(stage.token() != first);
    // The one it replaced is gone from the keyring too, by the time the program has ended.
    QCOMPARE(TestKeyring::lookup(u"SpaceKey"_s, formerKey), QString());
    QCOMPARE(stage.index()["trash"_L1].toArray().size(), 0);
}

void TestCliConnect::pollsOnThroughTroubleAndSaysSo()
{
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    stage.relay->addFault(Fault::PortalHtml, 2);
    const CliStage::End end = stage.connectAs(stage.user(0));
    QCOMPARE(end.code, 0);
    QCOMPARE(end.errors.count("spacekey-cli: Warning: "_L1), 1);
    QCOMPARE(stage.authority().counters().earlyPolls, 0);
}

void TestCliConnect::storesUnverifiedWhenNobodySaysWhoItIs()
{
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    stage.relay->addFault(Fault::Error500, Relay::always, u"/users/current"_s);
    const CliStage::End end = stage.connectAs(stage.user(0));
    QCOMPARE(end.code, 0);
    QVERIFY(end.output.endsWith("Stored sim/default\n"_L1));
    QVERIFY(end.errors.startsWith("spacekey-cli: Warning: "_L1));
    QVERIFY2(end.errors.contains("The token is stored, but not verified"_L1),
             qPrintable(end.errors));
    const QJsonArray now = stage.list();
    QCOMPARE(now.at(0)["state"_L1].toString(), u"unverified"_s);
    QVERIFY(now.at(0)["user"_L1].isNull());
    QVERIFY(stage.authority().findToken(stage.token()));
}

void TestCliConnect::aStrangersLinkIsShownWithAWarning_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("warning");
    QTest::newRow("a stranger's") << u"https://stranger.example.org/device"_s
                                  << u"leads to stranger.example.org, "_s;
    QTest::newRow("a script") << u"javascript:alert(1)"_s << u"is no web address"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << u"is no web address"_s;
    QTest::newRow("nowhere") << u"https:///device"_s << u"is no web address"_s;
}

void TestCliConnect::aStrangersLinkIsShownWithAWarning()
{
    QFETCH(QString, link);
    QFETCH(QString, warning);
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    stage.authority().behaviour().deviceAnswer = {{u"verification_with_code_uri"_s, link}};
    const auto connecting = stage.start({u"connect"_s});
    QVERIFY(stage.approve(*connecting, stage.user(0)));
    QCOMPARE(connecting->exitCode(), 0);
    QVERIFY(connecting->output().startsWith("Open "_L1 + link + u'\n'));
    QVERIFY2(connecting->errors().contains(warning), qPrintable(connecting->errors()));
}
QTEST_GUILESS_MAIN(TestCliConnect)
#include "tst_cli_connect.moc"
