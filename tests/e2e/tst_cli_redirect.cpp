// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/listeners.h"
#include "e2e/pagevisitor.h"
#include "e2e/terminal.h"

#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <csignal>
#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// `connect --flow redirect`, with a browser that comes back, one that does not, and strangers at
/// the port where it is waited for.
class TestCliRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fromTheLinkToTheToken();
    void whatTheWindowRemembersChangesNothing();
    void theRegisteredRedirectUriIsKept();
    void awkwardSecretsAndCodesArriveUnharmed();
    void aStrictServerIsContent();
    void endsAsThePersonOrTheServerDecides_data();
    void endsAsThePersonOrTheServerDecides();
    void aStrangersReplyIsSaidAndWaitedOn();
    void aBrowserThatInsistsOnHttpsIsSaid();
    void aTakenPortIsSaid();
    void nobodyListensBeforeAndAfter_data();
    void nobodyListensBeforeAndAfter();
    void nobodyListensOnceTheBrowserIsBack();
    void theAddressCanBePasted();
    void theCodeFlowTakesNoAddress();

private:
    [[nodiscard]] bool setPort(quint16 port)
    {
        return stage
                   ->run({u"app"_s, u"set"_s, u"--client-id"_s, stage->simulator.clientId(),
                          u"--redirect-port"_s, QString::number(port)},
                         stage->simulator.clientSecret())
                   .code
            == 0;
    }
    [[nodiscard]] static QUrl redirectUri(const QUrl &link)
    {
        return QUrl(QUrlQuery(link).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    }

    const QStringList connect{u"connect"_s, u"--flow"_s, u"redirect"_s, u"--no-browser"_s};
    std::optional<CliStage> stage;
    PageVisitor browser;
};

void TestCliRedirect::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
}

void TestCliRedirect::fromTheLinkToTheToken()
{
    const auto connecting = stage->start(connect);
    const QUrl link = CliStage::shownLink(*connecting);
    QVERIFY(
        link.toString().startsWith(stage->simulator.webUrl().toString() + "/oauth/authorize?"_L1));
    const QUrl back = browser.decide(link, stage->user(0));
    QCOMPARE(back.adjusted(QUrl::RemoveQuery), redirectUri(link));
    QCOMPARE(browser.open(back), 200);
    QCOMPARE(connecting->exitCode(), 0);
    QCOMPARE(connecting->output(),
             u"Open %1\nStored sim/default\n"_s.arg(link.toString(QUrl::FullyEncoded)));
    QCOMPARE(connecting->errors(), QString());

    QCOMPARE(stage->authority().findToken(stage->token())->user.id, stage->user(0));
    QCOMPARE(stage->list().at(0)["source"_L1].toString(), u"redirect"_s);
    QCOMPARE(stage->list().at(0)["scopes"_L1].toArray(), QJsonArray{u"browse global"_s});
    QCOMPARE(stage->authority().counters().badRequests, 0);
    QCOMPARE(stage->authority().counters().tokenCalls, 1);
    QCOMPARE(stage->authority().counters().devicesIssued, 0);
}

void TestCliRedirect::whatTheWindowRemembersChangesNothing()
{
    QFile settings(stage->home.filePath(u"config/spacekey/spacekey.ini"_s));
    QVERIFY(settings.open(QFile::Append));
    settings.write("\n[sign-in-sim]\nflow=redirect\nredirectPath=/callback\nredirectPort=0\n");
    settings.close();
    const auto connecting = stage->start({u"connect"_s, u"--no-browser"_s});
    QVERIFY(stage->approve(*connecting, stage->user(0)));
    QCOMPARE(connecting->exitCode(), 0);
    QCOMPARE(stage->list().at(0)["source"_L1].toString(), u"device"_s);
}

void TestCliRedirect::theRegisteredRedirectUriIsKept()
{
    const quint16 port = freePort();
    const QString registered = u"http://localhost:%1/sign-in/done"_s.arg(port);
    stage->authority().setRedirectUri(registered);
    QVERIFY(setPort(port));
    // The path is not the registered one yet.
    const auto refused = stage->start(connect);
    QCOMPARE(browser.open(CliStage::shownLink(*refused)), 400);
    refused->signal(SIGINT);
    QCOMPARE(refused->exitCode(), 9);

    QCOMPARE(stage
                 ->run({u"app"_s, u"set"_s, u"--client-id"_s, stage->simulator.clientId(),
                        u"--redirect-path"_s, u"/sign-in/done"_s},
                       stage->simulator.clientSecret())
                 .code,
             0);
    QVERIFY(stage->run({u"app"_s, u"show"_s}).output.contains(registered + u' '));
    const CliStage::End end = stage->connectByRedirect(stage->user(0));
    QCOMPARE(end.code, 0);
    QVERIFY(QUrl::fromPercentEncoding(end.output.toUtf8()).contains(registered));
}

void TestCliRedirect::awkwardSecretsAndCodesArriveUnharmed()
{
    stage->authority().useAwkwardSecret();
    stage->authority().behaviour().codes = Behaviour::Codes::Awkward;
    for (const char c : {'+', '&', '=', '%', ' '})
        QVERIFY(stage->simulator.clientSecret().contains(c));
    QVERIFY(setPort(0)); // `app set` reads the secret from standard input
    QCOMPARE(stage->connectByRedirect(stage->user(0)).code, 0);
    QCOMPARE(stage->connectAs(stage->user(0), {u"--name"_s, u"by code"_s}).code, 0);
    QCOMPARE(stage->authority().counters().badRequests, 0);
    QCOMPARE(stage->authority().counters().codeExchanges, 1);
    for (const QString &name : {u"default"_s, u"by code"_s})
        QVERIFY(stage->authority().findToken(stage->token({u"--name"_s, name})));
}

void TestCliRedirect::aStrictServerIsContent()
{
    // Nothing but RFC 6749 and 7636, and no users.
    stage->authority().behaviour().pkce = Behaviour::Pkce::Required;
    stage->authority().behaviour().absent = {u"/users/current"_s, u"/token/current"_s};
    const CliStage::End end = stage->connectByRedirect(stage->user(0));
    QCOMPARE(end.code, 0);
    QVERIFY(end.output.endsWith("\nStored sim/default\n"_L1));
    QVERIFY(end.errors.startsWith("spacekey-cli: Warning: "_L1));
    const QJsonObject stored = stage->list().at(0).toObject();
    QCOMPARE(stored["state"_L1].toString(), u"unverified"_s);
    QVERIFY(stored["user"_L1].isNull());
    QVERIFY(stage->authority().findToken(stage->token()));
}

void TestCliRedirect::endsAsThePersonOrTheServerDecides_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("code");
    QTest::newRow("declined") << u"decline"_s << QString() << 5;
    QTest::newRow("wrong secret") << u"accept"_s << u"invalid_client"_s << 5;
    QTest::newRow("code refused") << u"accept"_s << u"invalid_grant"_s << 1;
}

void TestCliRedirect::endsAsThePersonOrTheServerDecides()
{
    QFETCH(QString, decision);
    QFETCH(QString, answer);
    if (!answer.isEmpty())
        stage->authority().behaviour().nextPolls = {answer};
    const auto connecting = stage->start(connect);
    const QUrl back = browser.decide(CliStage::shownLink(*connecting), stage->user(0), decision);
    // The browser is told, too, although the program ends.
    QVERIFY(browser.open(back) > 0);
    QVERIFY2(browser.page().contains("</html>"_L1), qPrintable(browser.page()));
    QTEST(connecting->exitCode(), "code");
    QVERIFY2(connecting->errors().startsWith("spacekey-cli: "_L1),
             qPrintable(connecting->errors()));
    QVERIFY(!connecting->output().contains("Stored"_L1));
    QCOMPARE(stage->list().size(), 0);
}

void TestCliRedirect::aStrangersReplyIsSaidAndWaitedOn()
{
    const auto connecting = stage->start(connect);
    const QUrl link = CliStage::shownLink(*connecting);
    QUrl strange = redirectUri(link);
    strange.setQuery(u"code=00112233445566778899aabbccddeeff&state=guessed"_s);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(browser.open(strange), 400);
    QTRY_VERIFY(connecting->errors().contains("spacekey-cli: Warning: "_L1));
    QCOMPARE(stage->authority().counters().tokenCalls, 0);
    QCOMPARE(browser.open(browser.decide(link, stage->user(1))), 200);
    QCOMPARE(connecting->exitCode(), 0);
    // Said once, however often it happens.
    QCOMPARE(connecting->errors().count(u'\n'), 1);
    QCOMPARE(stage->authority().findToken(stage->token())->user.id, stage->user(1));
}

void TestCliRedirect::aBrowserThatInsistsOnHttpsIsSaid()
{
    const auto connecting = stage->start(connect);
    const QUrl link = CliStage::shownLink(*connecting);
    QTcpSocket tls;
    tls.connectToHost(QHostAddress::LocalHost, quint16(redirectUri(link).port()));
    tls.write("\x16\x03\x01\x02\x00\x01", 6); // as a TLS handshake begins
    QTRY_VERIFY(connecting->errors().contains("https"_L1));
    // There is no terminal to paste anything into.
    QVERIFY2(connecting->errors().contains("--flow device"_L1), qPrintable(connecting->errors()));
    QCOMPARE(browser.open(browser.decide(link, stage->user(0))), 200);
    QCOMPARE(connecting->exitCode(), 0);
}

void TestCliRedirect::aTakenPortIsSaid()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QVERIFY(setPort(other.serverPort()));
    const CliStage::End end = stage->run(connect);
    QCOMPARE(end.code, 1);
    QCOMPARE(end.output, QString());
    QVERIFY2(end.errors.contains(QString::number(other.serverPort())), qPrintable(end.errors));
    // The way with a code needs no port.
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
}

void TestCliRedirect::nobodyListensBeforeAndAfter_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<int>("code");
    QTest::newRow("stored") << u"accept"_s << 0;
    QTest::newRow("declined") << u"decline"_s << 5;
    QTest::newRow("interrupted") << QString() << 9;
}

void TestCliRedirect::nobodyListensBeforeAndAfter()
{
    QFETCH(QString, decision);
    const quint16 port = freePort();
    QVERIFY(setPort(port));
    const auto byCode = stage->start({u"connect"_s, u"--no-browser"_s, u"--name"_s, u"other"_s});
    QVERIFY(byCode->waitForOutput(u"\nCode "_s));
    QCOMPARE(listenersAt(port), QStringList());

    const auto connecting = stage->start(connect);
    const QUrl link = CliStage::shownLink(*connecting);
    QCOMPARE(redirectUri(link).port(), port);
    QCOMPARE(listenersAt(port), loopbackAddresses());
    if (decision.isEmpty())
        connecting->signal(SIGINT);
    else
        browser.open(browser.decide(link, stage->user(0), decision));
    QTEST(connecting->exitCode(), "code");
    QCOMPARE(listenersAt(port), QStringList());
}

void TestCliRedirect::nobodyListensOnceTheBrowserIsBack()
{
    const quint16 port = freePort();
    QVERIFY(setPort(port));
    stage->relay->addFault(Fault::Hang, Relay::always, u"/users/current"_s);
    const auto connecting = stage->start(connect);
    browser.open(browser.decide(CliStage::shownLink(*connecting), stage->user(0)));
    QTRY_COMPARE_WITH_TIMEOUT(listenersAt(port), QStringList(), 2000);
    QVERIFY(connecting->isRunning());
    connecting->signal(SIGINT);
    QCOMPARE(connecting->exitCode(), 9);
}

void TestCliRedirect::theAddressCanBePasted()
{
    Terminal terminal;
    CliRun connecting(connect, stage->environment, terminal.slave(), false);
    const QUrl link = CliStage::shownLink(connecting);
    QVERIFY(terminal.waitFor("paste that page's address"));
    QUrl back = browser.decide(link, stage->user(0));
    terminal.type("what now?\n");
    QVERIFY(terminal.waitFor("Warning: This address is not the one"));
    // A browser that insists on https ends there; it is as good.
    back.setScheme(u"https"_s);
    terminal.type(' ' + back.toEncoded() + "\n");
    QCOMPARE(connecting.exitCode(), 0);
    QVERIFY(connecting.output().endsWith("\nStored sim/default\n"_L1));
    QCOMPARE(stage->authority().findToken(stage->token())->user.id, stage->user(0));
}

void TestCliRedirect::theCodeFlowTakesNoAddress()
{
    Terminal terminal;
    CliRun connecting({u"connect"_s}, stage->environment, terminal.slave(), false);
    QVERIFY(connecting.waitForOutput(u"\nCode "_s));
    terminal.type("http://localhost:1/callback?code=x&state=y\n");
    QVERIFY(stage->approve(connecting, stage->user(0)));
    QCOMPARE(connecting.exitCode(), 0);
    QVERIFY(!terminal.screen().contains("Warning"));
}

QTEST_GUILESS_MAIN(TestCliRedirect)
#include "tst_cli_redirect.moc"
