// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"
#include "support/testkeyring.h"
#include "vault/credentialindex.h"

#include <QTest>

#include <csignal>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestConnectAttempt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonConnects();
    void anotherPersonGetsAnotherName();
    void theSamePersonReplacesTheirOwn();
    void aFixedNameIsNotTakenFromAnyone();
    void withForceItIs();
    void saysWhyItEnded_data();
    void saysWhyItEnded();
    void withoutAClientPairNothingIsAsked();
    void aTokenWithoutAKnownUserIsStoredUnverified();
    void aHungKeychainLosesNothing();
    void aTokenMayStayForTheSession();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void deletionLeavesNothing_data();
    void deletionLeavesNothing();
    // Last, for it takes the keyring away.
    void cancelAsksNobodyToUnlock();

private:
    void stopKeyring();
    void continueKeyring();
    const pid_t m_keyring = qEnvironmentVariableIntValue("SPACEKEY_TEST_KEYRING_PID");
};

namespace {

ConnectRequest download(const Workbench &bench)
{
    return {.region = bench.region(),
            .scopes = ScopePreset::preset(ScopePreset::Id::Download).scopes};
}

} // namespace

void TestConnectAttempt::stopKeyring()
{
    QCOMPARE(::kill(m_keyring, SIGSTOP), 0);
}

void TestConnectAttempt::continueKeyring()
{
    QCOMPARE(::kill(m_keyring, SIGCONT), 0);
}

void TestConnectAttempt::aPersonConnects()
{
    Workbench bench;
    bench.setUpClientPair();
    ConnectAttempt attempt(download(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    QSignalSpy prompts(&attempt, &ConnectAttempt::promptReady);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    QList<ConnectAttempt::Stage> stages;
    connect(&attempt, &ConnectAttempt::stageChanged, this, [&] { stages.append(attempt.stage()); });
    bench.approveAs(attempt, bench.workgroup());
    QCOMPARE(failureOf(attempt), std::nullopt);

    using Stage = ConnectAttempt::Stage;
    QCOMPARE(stages,
             QList({Stage::AskingForCode, Stage::WaitingForPerson, Stage::Saving, Stage::AskingWho,
                    Stage::Saving}));
    QCOMPARE(prompts.count(), 1);
    const auto prompt = prompts.first().first().value<SignInPrompt>();
    QVERIFY(prompt.linkTrusted);
    QVERIFY(!prompt.userCode.isEmpty());

    const auto credential = stored.first().first().value<Credential>();
    QCOMPARE(stored.first().last().value<Error>().what, QString());
    QCOMPARE(credential.name, u"default"_s);
    QCOMPARE(credential.region, u"lab"_s);
    QCOMPARE(credential.apiServer, bench.region().apiServer());
    QCOMPARE(credential.user->id, bench.workgroup());
    QCOMPARE(credential.user->workgroup, std::optional(true));
    QCOMPARE(credential.scopes->toWire(), u"browse global,read global"_s);
    QCOMPARE(credential.health, Credential::Health::Valid);
    QVERIFY(credential.verifiedAt.isValid());
    QVERIFY(credential.isDefault);
    QVERIFY(!credential.sessionOnly);
    QCOMPARE(bench.credentials.all(), QList<Credential>{credential});
    const QByteArray token = bench.tokenOf(credential);
    QVERIFY(bench.simulator.authority().findToken(token));
    QCOMPARE(credential.last4, QString::fromLatin1(token.last(4)));
    QCOMPARE(bench.simulator.authority().counters().earlyPolls, 0);
}

void TestConnectAttempt::anotherPersonGetsAnotherName()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person());
    const Credential second = bench.connectAs(bench.workgroup());
    QCOMPARE(first.name, u"default"_s);
    QCOMPARE(second.name, second.user->name);
    QVERIFY(first.isDefault);
    QVERIFY(!second.isDefault);
    QCOMPARE(bench.credentials.all().size(), 2);
    QVERIFY(bench.tokenOf(first) != bench.tokenOf(second));
}

void TestConnectAttempt::theSamePersonReplacesTheirOwn()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person());
    const Credential second = bench.connectAs(bench.person());
    QCOMPARE(second.name, first.name);
    QVERIFY(second.key != first.key);
    QVERIFY(second.isDefault);
    QCOMPARE(bench.credentials.all(), QList<Credential>{second});
    QVERIFY(!bench.tokenOf(second).isEmpty());
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(bench.keyringItems(), 1);
}

void TestConnectAttempt::aFixedNameIsNotTakenFromAnyone()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person(), u"pipeline"_s);
    ConnectRequest request = download(bench);
    request.name = u"pipeline"_s;
    ConnectAttempt attempt(request, bench.credentials, bench.clientKeys, bench.ports, bench.clock);
    bench.approveAs(attempt, bench.otherPerson());
    const std::optional<Error> error = failureOf(attempt);
    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::NameTaken);
    QCOMPARE(bench.credentials.all(), QList<Credential>{first});
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(bench.keyringItems(), 1);
}

void TestConnectAttempt::withForceItIs()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.connectAs(bench.person(), u"pipeline"_s);
    const Credential second = bench.connectAs(bench.otherPerson(), u"pipeline"_s, true);
    QCOMPARE(bench.credentials.all(), QList<Credential>{second});
    QCOMPARE(second.user->id, bench.otherPerson());
}

void TestConnectAttempt::saysWhyItEnded_data()
{
    QTest::addColumn<QString>("pollAnswer");
    QTest::addColumn<Error::Code>("code");

    QTest::newRow("declined") << u"access_denied"_s << Error::Code::AccessDenied;
    QTest::newRow("declined, other spelling") << u"AccessDenied"_s << Error::Code::AccessDenied;
    QTest::newRow("expired") << u"expired_token"_s << Error::Code::Expired;
    QTest::newRow("wrong secret") << u"invalid_client"_s << Error::Code::InvalidClient;
    QTest::newRow("scope") << u"invalid_scope"_s << Error::Code::InvalidScope;
}

void TestConnectAttempt::saysWhyItEnded()
{
    QFETCH(QString, pollAnswer);
    Workbench bench;
    bench.setUpClientPair();
    bench.simulator.authority().behaviour().nextPolls = {pollAnswer};
    ConnectAttempt attempt(download(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    const std::optional<Error> error = failureOf(attempt);
    QVERIFY(error);
    QTEST(error->code, "code");
    QVERIFY(!error->what.isEmpty());
    QVERIFY(!error->remedy.isEmpty());
    QVERIFY(bench.credentials.all().isEmpty());
    QCOMPARE(bench.keyringItems(), 0);
}

void TestConnectAttempt::withoutAClientPairNothingIsAsked()
{
    Workbench bench;
    ConnectAttempt attempt(download(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    const std::optional<Error> error = failureOf(attempt);
    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::ClientPairMissing);
    QCOMPARE(bench.relay->requests(), 0);
}

void TestConnectAttempt::aTokenWithoutAKnownUserIsStoredUnverified()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.relay->addFault(Fault::Error503, Relay::always, u"/users/current"_s);
    ConnectAttempt attempt(download(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    bench.approveAs(attempt, bench.person());
    QCOMPARE(failureOf(attempt), std::nullopt);
    const auto credential = stored.first().first().value<Credential>();
    QCOMPARE(credential.health, Credential::Health::Unverified);
    QVERIFY(!credential.user);
    QVERIFY(!stored.first().last().value<Error>().what.isEmpty());
    QVERIFY(!bench.tokenOf(credential).isEmpty());
}

void TestConnectAttempt::aHungKeychainLosesNothing()
{
    Workbench bench;
    bench.setUpClientPair();
    ConnectAttempt attempt(download(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    QSignalSpy notSaved(&attempt, &ConnectAttempt::notSaved);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    connect(&attempt, &ConnectAttempt::promptReady, this, [this] { stopKeyring(); });
    bench.approveAs(attempt, bench.person());
    attempt.start();
    QTRY_COMPARE_WITH_TIMEOUT(notSaved.count(), 1, 10'000);
    QCOMPARE(notSaved.first().first().value<Error>().code, Error::Code::KeychainNotAnswering);
    QVERIFY(attempt.isRunning());
    QVERIFY(bench.credentials.all().isEmpty());

    continueKeyring();
    attempt.saveAgain();
    attempt.saveAgain();
    QTRY_COMPARE_WITH_TIMEOUT(stored.count(), 1, 10'000);
    QVERIFY(!bench.tokenOf(stored.first().first().value<Credential>()).isEmpty());
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(bench.keyringItems(), 1);
}

void TestConnectAttempt::aTokenMayStayForTheSession()
{
    Workbench bench;
    bench.setUpClientPair();
    ConnectAttempt attempt(download(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    QSignalSpy notSaved(&attempt, &ConnectAttempt::notSaved);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    connect(&attempt, &ConnectAttempt::promptReady, this, [this] { stopKeyring(); });
    bench.approveAs(attempt, bench.person());
    attempt.start();
    QTRY_COMPARE_WITH_TIMEOUT(notSaved.count(), 1, 10'000);
    attempt.keepForSession();
    QTRY_COMPARE_WITH_TIMEOUT(stored.count(), 1, 10'000);
    const auto credential = stored.first().first().value<Credential>();
    QVERIFY(credential.sessionOnly);
    QVERIFY(bench.simulator.authority().findToken(bench.tokenOf(credential)));
    continueKeyring();
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(bench.keyringItems(), 0);
}

void TestConnectAttempt::cancelLeavesNothing_data()
{
    QTest::addColumn<ConnectAttempt::Stage>("stage");

    QTest::newRow("looking up") << ConnectAttempt::Stage::LookingUpClientPair;
    QTest::newRow("asking for a code") << ConnectAttempt::Stage::AskingForCode;
    QTest::newRow("waiting") << ConnectAttempt::Stage::WaitingForPerson;
    QTest::newRow("saving") << ConnectAttempt::Stage::Saving;
    QTest::newRow("asking who") << ConnectAttempt::Stage::AskingWho;
}

void TestConnectAttempt::cancelLeavesNothing()
{
    QFETCH(ConnectAttempt::Stage, stage);
    Workbench bench;
    bench.setUpClientPair();
    ConnectAttempt attempt(download(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    QSignalSpy failed(&attempt, &ConnectAttempt::failed);
    bench.approveAs(attempt, bench.person());
    connect(&attempt, &ConnectAttempt::stageChanged, this, [&] {
        if (attempt.stage() == stage)
            attempt.cancel();
    });
    attempt.start();
    if (stage == ConnectAttempt::Stage::LookingUpClientPair)
        attempt.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10'000);
    QCOMPARE(failed.first().first().value<Error>().code, Error::Code::Cancelled);
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QVERIFY(bench.credentials.all().isEmpty());
    QCOMPARE(bench.keyringItems(), 0);
    const QByteArray index = [&] {
        QFile file(bench.profile.indexFile());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }();
    QVERIFY2(!index.contains("spacekey-sandbox:lab/"), index.constData());
}

void TestConnectAttempt::deletionLeavesNothing_data()
{
    cancelLeavesNothing_data();
}

void TestConnectAttempt::deletionLeavesNothing()
{
    QFETCH(ConnectAttempt::Stage, stage);
    Workbench bench;
    bench.setUpClientPair();
    // It is deleted a moment after the stage has come.
    bench.relay->addFault(Fault::Hang, Relay::always, u"/users/current"_s);
    auto attempt = std::make_unique<ConnectAttempt>(download(bench), bench.credentials,
                                                    bench.clientKeys, bench.ports, bench.clock);
    QSignalSpy failed(attempt.get(), &ConnectAttempt::failed);
    bench.approveAs(*attempt, bench.person());
    connect(attempt.get(), &ConnectAttempt::stageChanged, this, [&] {
        if (attempt && attempt->stage() == stage)
            attempt.release()->deleteLater();
    });
    attempt->start();
    if (stage == ConnectAttempt::Stage::LookingUpClientPair)
        attempt.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!attempt, 10'000);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(failed.count(), 0);
    QVERIFY(bench.credentials.all().isEmpty());
    QCOMPARE(bench.keyringItems(), 0);
}

void TestConnectAttempt::cancelAsksNobodyToUnlock()
{
    Workbench bench(Prompting::Allowed);
    bench.setUpClientPair();
    bench.relay->addFault(Fault::Hang, Relay::always, u"/users/current"_s);
    ConnectAttempt attempt(download(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    bench.approveAs(attempt, bench.person());
    attempt.start();
    QTRY_COMPARE_WITH_TIMEOUT(attempt.stage(), ConnectAttempt::Stage::AskingWho, 10'000);
    TestKeyring keyring;
    QVERIFY(keyring.lock());
    attempt.cancel();
    QTRY_VERIFY(attempt.isOver());
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    const IndexContents contents = *CredentialIndex(bench.profile, bench.clock).read();
    QVERIFY(contents.credentials.isEmpty());
    QCOMPARE(contents.trash.size(), 1);

    QVERIFY(keyring.replace()); // unlocked again
    bench.keychain.watch();
    bench.credentials.watch();
    QTRY_COMPARE(bench.keyringItems(), 0);
}

QTEST_GUILESS_MAIN(TestConnectAttempt)
#include "tst_connectattempt.moc"
