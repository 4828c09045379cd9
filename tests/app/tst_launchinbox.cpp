// SPDX-License-Identifier: Apache-2.0
#include "app/launchinbox.h"
#include "app/workbench.h"
#include "simulator/visitor.h"

#include <QTcpServer>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person starts the application from inside BaseSpace; L10.
class TestLaunchInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasLaunched();
    void keepsItUnderAName();
    void neverTakesAnotherAccountsName();
    void takesTheSameUsersName();
    void dismissedNothingIsStored();
    void revokesOnRequest();
    void laterOnesQueue();
    void showsWhatTheServerDoesNotDescribe();
    void withoutAKeychainItStaysForTheSession();
    void withoutAClientPairNothingIsKept();
    void l10_listensOnlyWhereItWasTurnedOn();
    void followsTheSettings();
    void saysWhichPortIsTaken();

private:
    /// A workbench that listens for launches at a port that is free.
    struct Stage
    {
        Stage();
        /// The browser's way from BaseSpace's page to the application; false if nobody took it.
        [[nodiscard]] bool launch(const QString &input = u"76076"_s);
        [[nodiscard]] bool launchAndWait(const QString &input = u"76076"_s);
        [[nodiscard]] static quint16 freePort();

        Workbench bench;
        SignInOptions options;
        LaunchInbox inbox{bench.regions,     bench.signIn, bench.clientKeys,
                          bench.credentials, bench.ports,  bench.clock};
    };
};

quint16 TestLaunchInbox::Stage::freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

TestLaunchInbox::Stage::Stage()
    : options({.redirectPath = u"/launched"_s, .redirectPort = freePort(), .launches = true})
{
    bench.setUpClientPair();
    if (!bench.signIn.set(bench.region(), options))
        qFatal("not set");
    bench.simulator.authority().setRedirectUri(options.redirectUri().toString());
    inbox.listen();
    if (inbox.problem(u"lab"_s))
        qFatal("not listening");
}

bool TestLaunchInbox::Stage::launch(const QString &input)
{
    const QUrl back = QUrl::fromEncoded(Visitor().launch(
        bench.simulator.webUrl(), input, options.redirectUri().toString(), bench.person()));
    HttpClient browser;
    return back.isValid() && browser.get(back).status == 200;
}

bool TestLaunchInbox::Stage::launchAndWait(const QString &input)
{
    const bool was = inbox.current().has_value();
    const int before = inbox.waiting();
    return launch(input) && QTest::qWaitFor([&] {
               return was ? inbox.waiting() > before : inbox.current().has_value();
           });
}

void TestLaunchInbox::showsWhatWasLaunched()
{
    Stage stage;
    QVERIFY(stage.launchAndWait());
    const Launch launch = *stage.inbox.current();
    QCOMPARE(launch.region.id, u"lab"_s);
    QCOMPARE(launch.user->id, stage.bench.person());
    QCOMPARE(launch.session.inputs.size(), 1);
    QCOMPARE(launch.session.inputs.first().id, u"76076"_s);
    QVERIFY(!launch.session.inputs.first().name.isEmpty());
    QVERIFY(!launch.session.applicationName.isEmpty());
    QVERIFY(!launch.session.startedBy.isEmpty());
    QVERIFY(launch.session.createdAt.isValid());
    QCOMPARE(launch.warning.what, QString());
    QVERIFY(stage.bench.credentials.all().isEmpty());
    QCOMPARE(stage.bench.keyringItems(), 0);
}

void TestLaunchInbox::keepsItUnderAName()
{
    Stage stage;
    QVERIFY(stage.launchAndWait());
    const QDateTime arrived = QDateTime::currentDateTimeUtc();
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > arrived);
    const auto decision = stage.inbox.keep(u"my launch"_s);
    QSignalSpy kept(decision.get(), &LaunchDecision::kept);
    QCOMPARE(failureOf(*decision), std::nullopt);
    const auto credential = kept.first().first().value<Credential>();
    QCOMPARE(credential.name, u"my launch"_s);
    QCOMPARE(credential.source, Credential::Source::Launch);
    QVERIFY2(credential.session.startsWith("v1pre3/appsessions/"_L1),
             qPrintable(credential.session));
    QCOMPARE(credential.health, Credential::Health::Valid);
    QVERIFY(credential.verifiedAt <= arrived); // when the server said so, not when it was kept
    QVERIFY(credential.connectedAt > arrived);
    QCOMPARE(stage.bench.credentials.all(), QList{credential});
    QVERIFY(stage.bench.simulator.authority().findToken(stage.bench.tokenOf(credential)));
    QVERIFY(!stage.inbox.current());
}

void TestLaunchInbox::neverTakesAnotherAccountsName()
{
    Stage stage;
    const Credential other = stage.bench.connectAs(stage.bench.otherPerson());
    QVERIFY(stage.launchAndWait());
    QCOMPARE(failureOf(*stage.inbox.keep(u"default"_s))->code, Error::Code::NameTaken);
    QCOMPARE(failureOf(*stage.inbox.keep(u"a/b"_s))->code, Error::Code::InvalidName);
    QVERIFY(stage.inbox.current()); // still there
    QCOMPARE(stage.bench.credentials.all(), QList{other});
    QCOMPARE(failureOf(*stage.inbox.keep(u"launch"_s)), std::nullopt);
    QTRY_VERIFY(!stage.bench.credentials.isTidyingUp());
    QCOMPARE(stage.bench.keyringItems(), 2);
}

void TestLaunchInbox::takesTheSameUsersName()
{
    Stage stage;
    const Credential former = stage.bench.connectAs(stage.bench.person());
    QVERIFY(stage.launchAndWait());
    QCOMPARE(failureOf(*stage.inbox.keep(former.name)), std::nullopt);
    QCOMPARE(stage.bench.credentials.all().size(), 1);
    QVERIFY(stage.bench.credentials.all().first().key != former.key);
}

void TestLaunchInbox::dismissedNothingIsStored()
{
    Stage stage;
    QVERIFY(stage.launchAndWait());
    QSignalSpy changed(&stage.inbox, &LaunchInbox::changed);
    stage.inbox.dismiss();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!stage.inbox.current());
    QVERIFY(stage.bench.credentials.all().isEmpty());
    QCOMPARE(stage.bench.keyringItems(), 0);
    QCOMPARE(stage.bench.simulator.authority().counters().revocations, 0);
}

void TestLaunchInbox::revokesOnRequest()
{
    Stage stage;
    QVERIFY(stage.launchAndWait());
    stage.bench.simulator.authority().behaviour().revocation = Behaviour::Revocation::Forbidden;
    QCOMPARE(failureOf(*stage.inbox.revoke())->code, Error::Code::NotRevoked);
    QVERIFY(stage.inbox.current());
    stage.bench.simulator.authority().behaviour().revocation = Behaviour::Revocation::Done;
    QCOMPARE(failureOf(*stage.inbox.revoke()), std::nullopt);
    QVERIFY(!stage.inbox.current());
    QVERIFY(stage.bench.credentials.all().isEmpty());
}

void TestLaunchInbox::laterOnesQueue()
{
    Stage stage;
    QVERIFY(stage.launchAndWait(u"76076"_s));
    QVERIFY(stage.launchAndWait(u"81023"_s));
    QCOMPARE(stage.inbox.waiting(), 1);
    QCOMPARE(stage.inbox.current()->session.inputs.first().id, u"76076"_s);
    stage.inbox.dismiss();
    QCOMPARE(stage.inbox.current()->session.inputs.first().id, u"81023"_s);
    QCOMPARE(stage.inbox.waiting(), 0);
}

void TestLaunchInbox::showsWhatTheServerDoesNotDescribe()
{
    Stage stage;
    stage.bench.relay->addFault(Fault::Error500, Relay::always, u"/users/current"_s);
    QVERIFY(stage.launchAndWait());
    QVERIFY(!stage.inbox.current()->user);
    QVERIFY(!stage.inbox.current()->warning.what.isEmpty());
    QVERIFY(!stage.inbox.current()->session.applicationName.isEmpty());
    QCOMPARE(failureOf(*stage.inbox.keep(u"nobody knows"_s)), std::nullopt);
    QCOMPARE(stage.bench.credentials.all().first().health, Credential::Health::Unverified);
}

void TestLaunchInbox::withoutAKeychainItStaysForTheSession()
{
    Stage stage;
    QVERIFY(stage.launchAndWait());
    const Credential credential = stage.inbox.keepForSession();
    QVERIFY(credential.sessionOnly);
    QCOMPARE(credential.source, Credential::Source::Launch);
    QVERIFY(!stage.bench.tokenOf(credential).isEmpty());
    QVERIFY(!stage.inbox.current());
    QCOMPARE(stage.bench.keyringItems(), 0);
}

void TestLaunchInbox::withoutAClientPairNothingIsKept()
{
    Stage stage;
    QVERIFY(stage.bench.signIn.set(*stage.bench.regions.find(u"use1"_s),
                                   {.redirectPort = Stage::freePort(), .launches = true}));
    stage.bench.clientKeys.keepForSession(
        stage.bench.region(), {.id = stage.bench.simulator.clientId(), .secret = "wrong"});
    QSignalSpy failed(&stage.inbox, &LaunchInbox::failed);
    QVERIFY(stage.launch());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Region>().id, u"lab"_s);
    QCOMPARE(failed.first().last().value<Error>().code, Error::Code::InvalidClient);
    QVERIFY(!stage.inbox.current());
}

void TestLaunchInbox::l10_listensOnlyWhereItWasTurnedOn()
{
    Stage stage;
    SignInOptions off = stage.options;
    off.launches = false;
    QVERIFY(stage.bench.signIn.set(stage.bench.region(), off));
    QVERIFY(!stage.launch());
    QCOMPARE(stage.bench.simulator.authority().counters().tokenCalls, 0);
}

void TestLaunchInbox::followsTheSettings()
{
    Stage stage;
    const SignInOptions before = stage.options;
    stage.options.redirectPort = Stage::freePort();
    QVERIFY(stage.bench.signIn.set(stage.bench.region(), stage.options));
    stage.bench.simulator.authority().setRedirectUri(stage.options.redirectUri().toString());
    QVERIFY(stage.launchAndWait());
    stage.options = before;
    QVERIFY(!stage.launch());
}

void TestLaunchInbox::saysWhichPortIsTaken()
{
    Stage stage;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QSignalSpy changed(&stage.inbox, &LaunchInbox::changed);
    SignInOptions taken = stage.options;
    taken.redirectPort = other.serverPort();
    QVERIFY(stage.bench.signIn.set(stage.bench.region(), taken));
    QCOMPARE(changed.size(), 1);
    const std::optional<Error> problem = stage.inbox.problem(u"lab"_s);
    QCOMPARE(problem->code, Error::Code::PortInUse);
    QVERIFY2(problem->what.contains(QString::number(other.serverPort())),
             qPrintable(problem->what));
    other.close();
    QVERIFY(stage.bench.signIn.set(stage.bench.region(), stage.options));
    QVERIFY(!stage.inbox.problem(u"lab"_s));
}

QTEST_GUILESS_MAIN(TestLaunchInbox)
#include "tst_launchinbox.moc"
