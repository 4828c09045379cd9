// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"
#include "support/assoonas.h"
#include "support/fakeclock.h"
#include "support/fulldisk.h"
#include "support/testkeyring.h"
#include "vault/credentialindex.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A person removes a credential, and may change their mind.
class TestRemoval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeUndone();
    void isOverAfterTenSeconds();
    void undoAfterThatSaysSo();
    void waitsForALockedKeychain();
    void sessionOnlyOnesCanBeTakenBackToo();
    void erasesAtOnce();
    void erasesNothingOfALockedKeychain();
    void erasesNothingTwice();
    void aFullDiskErasesNothing();
    void whatIsGoneIsGoneOnAFullDiskToo();
    void anEraseThatIsCancelledStaysInTheTrash();

private:
    /// The app's objects over a clock that the test moves.
    struct Desk
    {
        explicit Desk(Workbench &bench)
            : keychain(bench.profile, clock, Prompting::Never)
            , credentials(bench.profile, keychain, bench.regions, clock)
        { }

        FakeClock clock;
        Keychain keychain;
        Credentials credentials;
    };

    /// Whether anything waits in the trash.
    [[nodiscard]] static bool isInTrash(const Workbench &bench)
    {
        return !CredentialIndex(bench.profile, bench.clock).read()->trash.isEmpty();
    }

    TestKeyring m_keyring;
};

void TestRemoval::canBeUndone()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    const QByteArray token = bench.tokenOf(credential);
    QCOMPARE(failureOf(*bench.credentials.remove(credential)), std::nullopt);
    QVERIFY(bench.credentials.all().isEmpty());
    QCOMPARE(failureOf(*bench.credentials.restore(credential)), std::nullopt);
    QCOMPARE(bench.credentials.all(), QList{credential});
    QVERIFY(bench.tokenOf(credential) == token);
}

void TestRemoval::isOverAfterTenSeconds()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.connectAs(bench.person());
    Desk desk(bench);
    desk.clock.setWall(QDateTime::currentDateTimeUtc());
    QCOMPARE(failureOf(*desk.credentials.remove(desk.credentials.all().first())), std::nullopt);
    desk.clock.advance(Credential::undoTime - 1ms);
    QCOMPARE(bench.keyringItems(), 1);
    desk.clock.advance(1ms);
    QTRY_COMPARE(bench.keyringItems(), 0);
    QTRY_VERIFY(!desk.credentials.isTidyingUp());
}

void TestRemoval::undoAfterThatSaysSo()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.connectAs(bench.person());
    Desk desk(bench);
    const Credential credential = desk.credentials.all().first();
    QCOMPARE(failureOf(*desk.credentials.remove(credential)), std::nullopt);
    desk.clock.advance(Credential::undoTime);
    QTRY_VERIFY(!desk.credentials.isTidyingUp());
    QCOMPARE(failureOf(*desk.credentials.restore(credential))->code, Error::Code::NoSuchCredential);
}

void TestRemoval::waitsForALockedKeychain()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.connectAs(bench.person());
    Desk desk(bench);
    desk.keychain.watch();
    desk.credentials.watch();
    QTRY_COMPARE(desk.keychain.state(), Keychain::State::Unlocked);
    QVERIFY(m_keyring.lock());
    QTRY_COMPARE(desk.keychain.state(), Keychain::State::Locked);
    QCOMPARE(failureOf(*desk.credentials.remove(desk.credentials.all().first())), std::nullopt);
    desk.clock.advance(Credential::undoTime);
    QTRY_VERIFY(!desk.credentials.isTidyingUp());
    QVERIFY(m_keyring.replace()); // unlocked again
    QTRY_COMPARE(bench.keyringItems(), 0);
}

void TestRemoval::sessionOnlyOnesCanBeTakenBackToo()
{
    Workbench bench;
    const AccessToken token = AccessToken::fromBytes("a-made-up-token");
    const Credential credential = bench.credentials.addForSession({.region = u"lab"_s}, token);
    const Credential other = bench.credentials.addForSession({.region = u"lab"_s}, token);
    QCOMPARE(failureOf(*bench.credentials.remove(credential)), std::nullopt);
    QCOMPARE(bench.credentials.all(), QList{other});
    QCOMPARE(failureOf(*bench.credentials.restore(credential)), std::nullopt);
    QCOMPARE(bench.credentials.all(), (QList{credential, other})); // in its place
    QCOMPARE(failureOf(*bench.credentials.erase(other)), std::nullopt);
    QVERIFY(bench.tokenOf(credential) == "a-made-up-token");
    QCOMPARE(failureOf(*bench.credentials.erase(credential)), std::nullopt);
    QVERIFY(bench.credentials.all().isEmpty());
    QVERIFY(bench.tokenOf(credential).isEmpty());
}

void TestRemoval::erasesAtOnce()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    QCOMPARE(bench.keyringItems(), 1);
    QCOMPARE(failureOf(*bench.credentials.erase(credential)), std::nullopt);
    QVERIFY(bench.credentials.all().isEmpty());
    QCOMPARE(bench.keyringItems(), 0);
}

void TestRemoval::erasesNothingOfALockedKeychain()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    QVERIFY(m_keyring.lock());
    QCOMPARE(failureOf(*bench.credentials.erase(credential))->code, Error::Code::KeychainLocked);
    QCOMPARE(bench.credentials.all(), QList{credential});
    QVERIFY(m_keyring.replace());
    QVERIFY(!bench.tokenOf(credential).isEmpty());
}

void TestRemoval::erasesNothingTwice()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    QCOMPARE(failureOf(*bench.credentials.erase(credential)), std::nullopt);
    QCOMPARE(failureOf(*bench.credentials.erase(credential))->code, Error::Code::NoSuchCredential);
}

void TestRemoval::aFullDiskErasesNothing()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    std::optional<FullDisk> full;
    const AsSoonAs inTrash([&] { return isInTrash(bench); }, [&] { full.emplace(); });
    const std::optional<Error> error = failureOf(*bench.credentials.erase(credential));
    full.reset();
    QVERIFY(inTrash.isDone());
    QVERIFY(error); // never said to be gone
    QCOMPARE(error->code, Error::Code::FileFailure);
    QCOMPARE(bench.keyringItems(), 1);
    QCOMPARE(failureOf(*bench.credentials.restore(credential)), std::nullopt);
    QVERIFY(!bench.tokenOf(credential).isEmpty());
}

void TestRemoval::whatIsGoneIsGoneOnAFullDiskToo()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    std::optional<FullDisk> full;
    const AsSoonAs inTrash([&] { return isInTrash(bench); },
                           [&] { full.emplace(128); }); // the lock fits
    QCOMPARE(failureOf(*bench.credentials.erase(credential)), std::nullopt);
    full.reset();
    QVERIFY(isInTrash(bench));
    QCOMPARE(bench.keyringItems(), 0);
    QVERIFY(bench.credentials.all().isEmpty());
}

void TestRemoval::anEraseThatIsCancelledStaysInTheTrash()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    const std::unique_ptr<CredentialChange> erasing = bench.credentials.erase(credential);
    const AsSoonAs inTrash([&] { return isInTrash(bench); }, [&] { erasing->cancel(); });
    QCOMPARE(failureOf(*erasing)->code, Error::Code::Cancelled);
    QVERIFY(inTrash.isDone());
    bench.credentials.reload();
    QVERIFY(bench.credentials.all().isEmpty());

    Desk later(bench);
    later.clock.setWall(QDateTime::currentDateTimeUtc().addDuration(Credential::undoTime));
    later.keychain.watch();
    later.credentials.watch();
    QTRY_VERIFY(!isInTrash(bench));
    QCOMPARE(bench.keyringItems(), 0);
}

QTEST_GUILESS_MAIN(TestRemoval)
#include "tst_removal.moc"
