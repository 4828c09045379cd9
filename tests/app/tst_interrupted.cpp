// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"
#include "support/testkeyring.h"
#include "support/withinasecond.h"
#include "vault/credentialindex.h"
#include "vault/vault.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A program died after the server had granted a token and before it had a name.
class TestInterrupted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundAndKept();
    void isKeptInThePlaceOfTheSameUsers();
    void isKeptUnverifiedWithoutAnAnswer();
    void isSentNowhereWhenItsRegionHasMoved();
    void aDeadTokenIsNotKept();
    void whatFailedCanBeTriedAgain();
    void whatFailedIsAnyonesAgain();
    void whatIsCancelledIsAnyonesAgain();
    void isDiscarded();
    void anotherProgramMayKeepItMeanwhile();
    void waitsUntilTheKeychainIsOpen();

private:
    /// Whether any program may keep or discard it.
    [[nodiscard]] static bool isAnyones(const Workbench &bench, const Credential &pending)
    {
        const auto contents = CredentialIndex(bench.profile, bench.clock).read();
        return contents->interrupted() == QList{pending};
    }
    /// A token that was granted to that user.
    [[nodiscard]] static QByteArray grantedTo(Workbench &bench, const QString &userId);
    /// A pending entry with that token, whose writer is gone.
    [[nodiscard]] static Credential leaveBehind(Workbench &bench, const QByteArray &token);

    TestKeyring m_keyring;
};

QByteArray TestInterrupted::grantedTo(Workbench &bench, const QString &userId)
{
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(userId);
    const QByteArray token = bench.tokenOf(credential);
    if (failureOf(*bench.credentials.erase(credential)))
        qFatal("not erased");
    return token;
}

Credential TestInterrupted::leaveBehind(Workbench &bench, const QByteArray &token)
{
    const Credential draft{.region = bench.region().id,
                           .apiServer = bench.region().apiServer(),
                           .scopes = Scopes::parse(u"read global"_s)};
    const auto store = bench.credentials.vault().store(draft, AccessToken::fromBytes(token));
    QSignalSpy written(store.get(), &StoreJob::written);
    if (const std::optional<Error> error = failureOf(*store))
        qFatal("not written: %s", qPrintable(error->what));
    const auto pending = written.first().first().value<Credential>();
    CredentialIndex index(bench.profile, bench.clock);
    const auto change = index.change([&](IndexContents &contents) -> Outcome {
        contents.writers[pending.key].startTime -= 1;
        return std::monostate{};
    });
    if (failureOf(*change))
        qFatal("not left behind");
    return pending;
}

void TestInterrupted::isFoundAndKept()
{
    Workbench bench;
    const QByteArray token = grantedTo(bench, bench.person());
    const Credential pending = leaveBehind(bench, token);
    QVERIFY(bench.credentials.interrupted().isEmpty());
    QSignalSpy changed(&bench.credentials, &Credentials::changed);
    QCOMPARE(failureOf(*bench.credentials.settle()), std::nullopt);
    QCOMPARE(bench.credentials.interrupted(), QList{pending});
    QVERIFY(bench.credentials.all().isEmpty());
    QVERIFY(!changed.isEmpty());

    QCOMPARE(failureOf(*bench.credentials.keep(pending)), std::nullopt);
    QVERIFY(bench.credentials.interrupted().isEmpty());
    QCOMPARE(bench.credentials.all().size(), 1);
    const Credential kept = bench.credentials.all().first();
    QCOMPARE(kept.name, u"default"_s);
    QCOMPARE(kept.user->id, bench.person());
    QCOMPARE(kept.health, Credential::Health::Valid);
    QCOMPARE(kept.key, pending.key);
    QVERIFY(bench.tokenOf(kept) == token);
}

void TestInterrupted::isKeptInThePlaceOfTheSameUsers()
{
    Workbench bench;
    const QByteArray token = grantedTo(bench, bench.person());
    const Credential other = bench.connectAs(bench.otherPerson(), u"core"_s);
    bench.connectAs(bench.person(), u"pipeline"_s);
    const Credential pending = leaveBehind(bench, token);
    QCOMPARE(failureOf(*bench.credentials.settle()), std::nullopt);
    QCOMPARE(failureOf(*bench.credentials.keep(pending)), std::nullopt);
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(bench.credentials.all().size(), 2);
    QCOMPARE(bench.credentials.find(u"lab"_s, u"core"_s), std::optional(other));
    QVERIFY(bench.tokenOf(*bench.credentials.find(u"lab"_s, u"pipeline"_s)) == token);
    QCOMPARE(bench.keyringItems(), 2);
}

void TestInterrupted::isKeptUnverifiedWithoutAnAnswer()
{
    Workbench bench;
    const QByteArray token = grantedTo(bench, bench.person());
    const Credential pending = leaveBehind(bench, token);
    QCOMPARE(failureOf(*bench.credentials.settle()), std::nullopt);
    bench.simulator.authority().behaviour().absent =
        QStringList{u"/users/current"_s, u"/token/current"_s};
    QCOMPARE(failureOf(*bench.credentials.keep(pending)), std::nullopt);
    const Credential kept = bench.credentials.all().first();
    QVERIFY(!kept.user);
    QCOMPARE(kept.health, Credential::Health::Unverified);
    QVERIFY(bench.tokenOf(kept) == token);
}

void TestInterrupted::isSentNowhereWhenItsRegionHasMoved()
{
    Workbench bench;
    const QByteArray token = grantedTo(bench, bench.person());
    const Credential pending = leaveBehind(bench, token);
    QCOMPARE(failureOf(*bench.credentials.settle()), std::nullopt);
    Region moved = bench.region();
    moved.apiBase = QUrl(u"https://api.elsewhere.example"_s);
    QVERIFY(bench.regions.add(moved));
    QCOMPARE(failureOf(*bench.credentials.keep(pending)), std::nullopt);
    QVERIFY(!bench.credentials.all().first().user);
    QVERIFY(!bench.credentials.regionStillMatches(bench.credentials.all().first()));
}

void TestInterrupted::aDeadTokenIsNotKept()
{
    Workbench bench;
    const Credential pending = leaveBehind(bench, "a-made-up-token");
    QCOMPARE(failureOf(*bench.credentials.settle()), std::nullopt);
    const std::optional<Error> error = failureOf(*bench.credentials.keep(pending));
    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::TokenRevoked);
    QVERIFY(!error->remedy.isEmpty());
    QCOMPARE(bench.credentials.interrupted(), QList{pending});
    QVERIFY(bench.credentials.all().isEmpty());
}

void TestInterrupted::whatFailedCanBeTriedAgain()
{
    Workbench bench;
    const QByteArray token = grantedTo(bench, bench.person());
    const Credential pending = leaveBehind(bench, token);
    QCOMPARE(failureOf(*bench.credentials.settle()), std::nullopt);
    QVERIFY(m_keyring.lock());
    QCOMPARE(failureOf(*bench.credentials.keep(pending))->code, Error::Code::KeychainLocked);
    QCOMPARE(failureOf(*bench.credentials.erase(pending))->code, Error::Code::KeychainLocked);
    QCOMPARE(bench.credentials.interrupted(), QList{pending});
    QVERIFY(m_keyring.replace()); // unlocked again
    QCOMPARE(failureOf(*bench.credentials.settle()), std::nullopt);
    QCOMPARE(failureOf(*bench.credentials.keep(pending)), std::nullopt);
    QVERIFY(bench.tokenOf(bench.credentials.all().first()) == token);
}

void TestInterrupted::whatFailedIsAnyonesAgain()
{
    Workbench bench;
    const Credential pending = leaveBehind(bench, "a-made-up-token");
    QVERIFY(isAnyones(bench, pending));
    QCOMPARE(failureOf(*bench.credentials.keep(pending))->code, Error::Code::TokenRevoked);
    QTRY_VERIFY(isAnyones(bench, pending));
    QVERIFY(m_keyring.lock());
    QCOMPARE(failureOf(*bench.credentials.erase(pending))->code, Error::Code::KeychainLocked);
    QTRY_VERIFY(isAnyones(bench, pending));
    QVERIFY(m_keyring.replace()); // unlocked again
    QCOMPARE(failureOf(*bench.credentials.settle()), std::nullopt);
    QCOMPARE(bench.credentials.interrupted(), QList{pending});
}

void TestInterrupted::whatIsCancelledIsAnyonesAgain()
{
    Workbench bench;
    const Credential pending = leaveBehind(bench, grantedTo(bench, bench.person()));
    bench.relay->addFault(Fault::Hang, Relay::always, u"/users/current"_s);
    const std::unique_ptr<CredentialChange> keeping = bench.credentials.keep(pending);
    keeping->start();
    QTRY_VERIFY_WITH_TIMEOUT(bench.relay->faultsMet() > 0, 10'000);
    QVERIFY(!isAnyones(bench, pending));
    keeping->cancel();
    QTRY_VERIFY(isAnyones(bench, pending));
}

void TestInterrupted::isDiscarded()
{
    Workbench bench;
    const Credential pending = leaveBehind(bench, "a-made-up-token");
    QCOMPARE(bench.keyringItems(), 1);
    QCOMPARE(failureOf(*bench.credentials.settle()), std::nullopt);
    QCOMPARE(failureOf(*bench.credentials.erase(pending)), std::nullopt);
    QVERIFY(bench.credentials.interrupted().isEmpty());
    QCOMPARE(bench.keyringItems(), 0);
}

void TestInterrupted::anotherProgramMayKeepItMeanwhile()
{
    Workbench bench;
    Credentials window(bench.profile, bench.keychain, bench.regions, bench.clock);
    window.watch();
    Credential pending;
    const auto keep = [&](int) {
        pending = leaveBehind(bench, grantedTo(bench, bench.person()));
        QCOMPARE(failureOf(*window.settle()), std::nullopt);
        QCOMPARE(window.interrupted(), QList{pending});
        QCOMPARE(failureOf(*bench.credentials.keep(pending)), std::nullopt);
    };
    QVERIFY(isSeenWithinASecond(keep, [&](int) { return window.interrupted().isEmpty(); }));
    QCOMPARE(window.all(), bench.credentials.all());
    QCOMPARE(failureOf(*window.keep(pending))->code, Error::Code::NoSuchCredential);
}

void TestInterrupted::waitsUntilTheKeychainIsOpen()
{
    Workbench bench;
    const Credential pending = leaveBehind(bench, "a-made-up-token");
    QVERIFY(m_keyring.lock());
    QCOMPARE(failureOf(*bench.credentials.settle())->code, Error::Code::KeychainLocked);
    Credentials window(bench.profile, bench.keychain, bench.regions, bench.clock);
    window.watch();
    bench.keychain.watch();
    QTRY_COMPARE(bench.keychain.state(), Keychain::State::Locked);
    QVERIFY(window.interrupted().isEmpty());
    QVERIFY(m_keyring.replace()); // unlocked again
    QTRY_COMPARE(window.interrupted(), QList{pending});
    QVERIFY(m_keyring.lock());
    QCOMPARE(failureOf(*window.erase(pending))->code, Error::Code::KeychainLocked);
    QCOMPARE(window.interrupted(), QList{pending}); // never said to be gone
}

QTEST_GUILESS_MAIN(TestInterrupted)
#include "tst_interrupted.moc"
