// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// More access for a credential that is there already; P4.
class TestReconnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameUserGetsMoreAccessUnderTheSameName();
    void showsWhatWasGrantedOfWhatWasAsked();
    void asIfAskedWhereTheServerDoesNotSay();
    void p4_anotherUserIsAskedAbout_data();
    void p4_anotherUserIsAskedAbout();
    void whoIsNotKnownIsAskedAboutToo();
    void aQuestionThatIsCancelledLeavesTheFormerOne();
    void anAnswerToNoQuestionDoesNothing();
};

namespace {

ConnectRequest again(const Workbench &bench, const Credential &credential, const Scopes &scopes)
{
    return {.region = bench.region(), .scopes = scopes, .name = credential.name, .reconnect = true};
}

const Scopes moreScopes = Scopes::parse(u"browse global, read global, read project 76076"_s);

} // namespace

void TestReconnect::theSameUserGetsMoreAccessUnderTheSameName()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person(), u"pipeline"_s);
    const QByteArray before = bench.tokenOf(first);
    ConnectAttempt attempt(again(bench, first, moreScopes), bench.credentials, bench.clientKeys,
                           bench.ports, bench.clock);
    QSignalSpy asked(&attempt, &ConnectAttempt::otherUser);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    bench.approveAs(attempt, bench.person());
    QCOMPARE(failureOf(attempt), std::nullopt);
    QVERIFY(asked.isEmpty());
    const auto second = stored.first().first().value<Credential>();
    QCOMPARE(second.name, u"pipeline"_s);
    QCOMPARE(second.scopes, moreScopes);
    QCOMPARE(bench.credentials.all(), QList{second});
    QVERIFY(bench.tokenOf(second) != before);
    QVERIFY(!bench.tokenOf(second).isEmpty());
}

void TestReconnect::showsWhatWasGrantedOfWhatWasAsked()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.simulator.authority().behaviour().grantable = Scopes::parse(u"browse global"_s);
    ConnectAttempt attempt({.region = bench.region(), .scopes = moreScopes}, bench.credentials,
                           bench.clientKeys, bench.ports, bench.clock);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    bench.approveAs(attempt, bench.person());
    QCOMPARE(failureOf(attempt), std::nullopt);
    QCOMPARE(attempt.request().scopes, moreScopes);
    QCOMPARE(attempt.grantedScopes(), std::optional(Scopes::parse(u"browse global"_s)));
    QCOMPARE(stored.first().first().value<Credential>().scopes, Scopes::parse(u"browse global"_s));
}

void TestReconnect::asIfAskedWhereTheServerDoesNotSay()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.simulator.authority().behaviour().absent = QStringList{u"/token/current"_s};
    ConnectAttempt attempt({.region = bench.region(), .scopes = moreScopes}, bench.credentials,
                           bench.clientKeys, bench.ports, bench.clock);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    bench.approveAs(attempt, bench.person());
    QCOMPARE(failureOf(attempt), std::nullopt);
    QCOMPARE(attempt.grantedScopes(), std::nullopt);
    const auto credential = stored.first().first().value<Credential>();
    QCOMPARE(credential.scopes, moreScopes);
    QCOMPARE(credential.health, Credential::Health::Valid);
    QVERIFY(stored.first().last().value<Error>().what.isEmpty());
}

void TestReconnect::p4_anotherUserIsAskedAbout_data()
{
    QTest::addColumn<bool>("replaces");

    QTest::newRow("replace") << true;
    QTest::newRow("keep both") << false;
}

void TestReconnect::p4_anotherUserIsAskedAbout()
{
    QFETCH(const bool, replaces);
    Workbench bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person());
    const QByteArray before = bench.tokenOf(first);
    ConnectAttempt attempt(again(bench, first, moreScopes), bench.credentials, bench.clientKeys,
                           bench.ports, bench.clock);
    QSignalSpy asked(&attempt, &ConnectAttempt::otherUser);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    bench.approveAs(attempt, bench.otherPerson());
    attempt.start();
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 10'000);
    QCOMPARE(asked.first().first().value<Credential>(), first);
    QCOMPARE(asked.first().last().value<Credential>().user->id, bench.otherPerson());
    QCOMPARE(bench.credentials.all(), QList{first});
    QVERIFY(bench.tokenOf(first) == before);

    if (replaces)
        attempt.replaceFormer();
    else
        attempt.keepBoth();
    QTRY_COMPARE(stored.size(), 1);
    const auto second = stored.first().first().value<Credential>();
    QCOMPARE(second.user->id, bench.otherPerson());
    QCOMPARE(second.name == first.name, replaces);
    QCOMPARE(bench.credentials.all(), replaces ? QList{second} : (QList{first, second}));
    QCOMPARE(bench.tokenOf(first) == before, !replaces);
}

void TestReconnect::whoIsNotKnownIsAskedAboutToo()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person());
    bench.simulator.authority().behaviour().absent = QStringList{u"/users/current"_s};
    ConnectAttempt attempt(again(bench, first, moreScopes), bench.credentials, bench.clientKeys,
                           bench.ports, bench.clock);
    QSignalSpy asked(&attempt, &ConnectAttempt::otherUser);
    bench.approveAs(attempt, bench.person());
    attempt.start();
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 10'000);
    QVERIFY(!asked.first().last().value<Credential>().user);
    QCOMPARE(bench.credentials.all(), QList{first});
}

void TestReconnect::aQuestionThatIsCancelledLeavesTheFormerOne()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person());
    ConnectAttempt attempt(again(bench, first, moreScopes), bench.credentials, bench.clientKeys,
                           bench.ports, bench.clock);
    connect(&attempt, &ConnectAttempt::otherUser, &attempt, &OneShot::cancel);
    bench.approveAs(attempt, bench.otherPerson());
    QCOMPARE(failureOf(attempt)->code, Error::Code::Cancelled);
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(bench.credentials.all(), QList{first});
    QCOMPARE(bench.keyringItems(), 1);
}

void TestReconnect::anAnswerToNoQuestionDoesNothing()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person());
    ConnectAttempt attempt(again(bench, first, moreScopes), bench.credentials, bench.clientKeys,
                           bench.ports, bench.clock);
    QSignalSpy asked(&attempt, &ConnectAttempt::otherUser);
    attempt.replaceFormer();
    attempt.keepBoth();
    bench.approveAs(attempt, bench.otherPerson());
    attempt.start();
    attempt.replaceFormer();
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, 10'000); // still asked
}

QTEST_GUILESS_MAIN(TestReconnect)
#include "tst_reconnect.moc"
