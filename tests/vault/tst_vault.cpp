// SPDX-License-Identifier: Apache-2.0
#include "support/fakeclock.h"
#include "support/resultof.h"
#include "vault/fakesecretstore.h"
#include "vault/memorysecretstore.h"
#include "vault/testprofile.h"
#include "vault/vault.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

using Operation = FakeSecretStore::Operation;

namespace {

AccessToken tokenOf(const QByteArray &bytes)
{
    return AccessToken::fromBytes(bytes);
}

const QByteArray adasToken = "ada-0123456789abcdef";
const QByteArray bobsToken = "bob-0123456789abcdef";

} // namespace

class tst_Vault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesATokenUnderAName();
    void pendingNeverCountsAsStored();
    void aKeyIsNeverUsedTwice();
    void takesThePendingEntryOutWhenNothingWasWritten_data();
    void takesThePendingEntryOutWhenNothingWasWritten();
    void deletesLaterWhatMayHaveBeenWritten();
    void givesUpAWriteThatIsCancelled();
    void givesUpAWriteThatIsDeleted();
    void aTakenNameLeavesItPending();
    void replacesTheOldCredential();
    void theSameUserIsReplacedByItself();
    void keepsTrashThatCannotBeDeleted();
    void doesNotCommitWhatIsPendingNoMore();
    void discards();
    void keepsWhatCannotBeDiscarded();
    void saysWhenATokenIsMissingOrNone();
    void renames();
    void makesDefault();
    void aNameIsWholeAtEveryMoment_data();
    void aNameIsWholeAtEveryMoment();
    void memoryStoreKeepsSecretsForTheSession();

private:
    [[nodiscard]] Result<Credential> store(const Credential &draft, const QByteArray &token);
    [[nodiscard]] Result<Credential> commit(const Credential &pending, const Naming &naming);
    [[nodiscard]] Result<AccessToken> read(const Credential &credential);
    Credential storeAs(const QString &name, const Credential &draft, const QByteArray &token);
    [[nodiscard]] IndexContents contents() const { return *m_index->read(); }
    [[nodiscard]] bool everyNameIsWhole() const;

    std::unique_ptr<TestProfile> m_home;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<CredentialIndex> m_index;
    std::unique_ptr<FakeSecretStore> m_secrets;
    std::unique_ptr<Vault> m_vault;
    const Credential m_ada = draftOf(u"7"_s, u"Ada Example"_s);
    const Credential m_bob = draftOf(u"8"_s, u"Bob Example"_s);
};

void tst_Vault::init()
{
    m_vault.reset();
    m_home = std::make_unique<TestProfile>();
    m_clock = std::make_unique<FakeClock>();
    m_index = std::make_unique<CredentialIndex>(m_home->get(), *m_clock);
    m_secrets = std::make_unique<FakeSecretStore>();
    m_vault = std::make_unique<Vault>(m_home->get(), *m_index, *m_secrets, *m_clock);
}

Result<Credential> tst_Vault::store(const Credential &draft, const QByteArray &token)
{
    return resultOf(m_vault->store(draft, tokenOf(token)), &StoreJob::written);
}

Result<Credential> tst_Vault::commit(const Credential &pending, const Naming &naming)
{
    return resultOf(m_vault->commit(pending, naming), &CommitJob::stored);
}

Result<AccessToken> tst_Vault::read(const Credential &credential)
{
    return resultOf(m_vault->read(credential), &TokenJob::tokenRead);
}

Credential tst_Vault::storeAs(const QString &name, const Credential &draft, const QByteArray &token)
{
    return *commit(*store(draft, token), Naming::fixed(name, true));
}

bool tst_Vault::everyNameIsWhole() const
{
    const auto whole = [this](const Credential &credential) {
        const QByteArray expected = credential.user->id == u"7"_s ? adasToken : bobsToken;
        return m_secrets->secrets().value(credential.key) == expected;
    };
    return std::ranges::all_of(contents().stored(u"use1"_s), whole);
}

void tst_Vault::storesATokenUnderAName()
{
    const Result<Credential> pending = store(m_ada, adasToken);
    QVERIFY(pending);
    const Result<Credential> stored = commit(*pending, Naming::automatic());
    QVERIFY(stored);
    QCOMPARE(stored->name, u"default"_s);
    QVERIFY(stored->isDefault);
    QCOMPARE(stored->last4, u"cdef"_s);
    QCOMPARE(stored->connectedAt, m_clock->wall());
    static const QRegularExpression key(u"^spacekey:use1/[a-z2-7]{10}$"_s);
    QVERIFY(key.match(stored->key).hasMatch());
    QCOMPARE(contents().credentials, QList{*stored});
    QCOMPARE(read(*stored)->bytes(), adasToken);
}

void tst_Vault::pendingNeverCountsAsStored()
{
    const Result<Credential> pending = store(m_ada, adasToken);
    QCOMPARE(pending->stage, Credential::Stage::Pending);
    QVERIFY(pending->name.isEmpty());
    QVERIFY(contents().stored(u"use1"_s).isEmpty());
    QCOMPARE(contents().writers.value(pending->key), Writer::thisProcess());

    // What who-am-I found out meanwhile is stored with it.
    Credential verified = *pending;
    verified.user->email = u"ada@example.org"_s;
    verified.health = Credential::Health::Valid;
    const Result<Credential> stored = commit(verified, Naming::automatic());
    QCOMPARE(stored->user->email, u"ada@example.org"_s);
    QCOMPARE(stored->health, Credential::Health::Valid);
    QVERIFY(contents().writers.isEmpty());
}

void tst_Vault::aKeyIsNeverUsedTwice()
{
    const Credential first = storeAs(u"default"_s, m_ada, adasToken);
    const Credential second = storeAs(u"default"_s, m_ada, adasToken);
    QVERIFY(first.key != second.key);
}

void tst_Vault::takesThePendingEntryOutWhenNothingWasWritten_data()
{
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("absent") << Error::Code::KeychainAbsent;
    QTest::newRow("no collection") << Error::Code::KeychainNoCollection;
    QTest::newRow("locked") << Error::Code::KeychainLocked;
}

void tst_Vault::takesThePendingEntryOutWhenNothingWasWritten()
{
    QFETCH(const Error::Code, code);
    m_secrets->fail(Operation::Write, code);
    QCOMPARE(codeOf(store(m_ada, adasToken)), code);
    QCOMPARE(contents(), IndexContents{});
}

void tst_Vault::deletesLaterWhatMayHaveBeenWritten()
{
    m_secrets->fail(Operation::Write, Error::Code::NotSaved);
    QCOMPARE(codeOf(store(m_ada, adasToken)), Error::Code::NotSaved);
    QVERIFY(contents().credentials.isEmpty());
    QCOMPARE(contents().trash.size(), 1);
    QCOMPARE(contents().trash.first().removedAt, m_clock->wall());

    m_secrets->heal();
    QSignalSpy emptied(m_vault.get(), &Vault::tidied);
    storeAs(u"default"_s, m_ada, adasToken);
    QTRY_COMPARE(emptied.size(), 1);
    QVERIFY(contents().trash.isEmpty());
    QCOMPARE(m_secrets->secrets().size(), 1);
}

void tst_Vault::givesUpAWriteThatIsCancelled()
{
    m_secrets->block(Operation::Write);
    const auto job = m_vault->store(m_ada, tokenOf(adasToken));
    QSignalSpy waiting(job.get(), &StoreJob::waitingForUnlock);
    QSignalSpy failures(job.get(), &OneShot::failed);
    job->start();
    QVERIFY(waiting.wait());
    QCOMPARE(contents().credentials.size(), 1);
    job->cancel();
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, Error::Code::Cancelled);
    QTRY_VERIFY(contents().credentials.isEmpty());
}

void tst_Vault::givesUpAWriteThatIsDeleted()
{
    m_secrets->block(Operation::Write);
    auto job = m_vault->store(m_ada, tokenOf(adasToken));
    QSignalSpy waiting(job.get(), &StoreJob::waitingForUnlock);
    job->start();
    QVERIFY(waiting.wait());
    job.reset();
    QTRY_VERIFY(contents().credentials.isEmpty());
}

void tst_Vault::aTakenNameLeavesItPending()
{
    storeAs(u"work"_s, m_bob, bobsToken);
    const Result<Credential> pending = store(m_ada, adasToken);
    QCOMPARE(codeOf(commit(*pending, Naming::fixed(u"work"_s, false))), Error::Code::NameTaken);
    QCOMPARE(codeOf(commit(*pending, Naming::fixed(u"a/b"_s, false))), Error::Code::InvalidName);
    QCOMPARE(contents().credentials.last(), *pending);
    QVERIFY(everyNameIsWhole());
    QVERIFY(commit(*pending, Naming::fixed(u"home"_s, false)));
}

void tst_Vault::replacesTheOldCredential()
{
    const Credential old = storeAs(u"work"_s, m_bob, bobsToken);
    storeAs(u"other"_s, m_bob, bobsToken);
    QVERIFY(resultOf(m_index->change([](IndexContents &contents) -> Outcome {
        contents.find(u"use1"_s, u"work"_s)->note = u"for the pipeline"_s;
        return std::monostate{};
    }),
                     &IndexChange::changed));

    QSignalSpy emptied(m_vault.get(), &Vault::tidied);
    const Credential replaced = storeAs(u"work"_s, m_ada, adasToken);
    QCOMPARE(replaced.note, u"for the pipeline"_s);
    QVERIFY(replaced.isDefault);
    QCOMPARE(contents().credentials.first(), replaced);
    QCOMPARE(contents().credentials.size(), 2);
    QCOMPARE(read(replaced)->bytes(), adasToken);
    QTRY_COMPARE(emptied.size(), 1);
    QVERIFY(!m_vault->isTidyingUp());
    QVERIFY(contents().trash.isEmpty());
    QVERIFY(!m_secrets->secrets().contains(old.key));
}

void tst_Vault::theSameUserIsReplacedByItself()
{
    storeAs(u"default"_s, m_bob, bobsToken);
    storeAs(u"mine"_s, m_ada, adasToken);
    const Result<Credential> again = commit(*store(m_ada, adasToken), Naming::automatic());
    QCOMPARE(again->name, u"mine"_s);
    QCOMPARE(contents().stored(u"use1"_s).size(), 2);
}

void tst_Vault::keepsTrashThatCannotBeDeleted()
{
    const Credential old = storeAs(u"work"_s, m_ada, adasToken);
    m_secrets->fail(Operation::Remove, Error::Code::KeychainLocked);
    QSignalSpy emptied(m_vault.get(), &Vault::tidied);
    storeAs(u"work"_s, m_ada, adasToken);
    QTRY_COMPARE(emptied.size(), 1);
    QCOMPARE(contents().trash.size(), 1);
    QCOMPARE(contents().trash.first().key, old.key);
    QVERIFY(m_secrets->secrets().contains(old.key));

    m_secrets->heal();
    storeAs(u"home"_s, m_bob, bobsToken);
    QTRY_COMPARE(emptied.size(), 2);
    QVERIFY(contents().trash.isEmpty());
    QVERIFY(!m_secrets->secrets().contains(old.key));
}

void tst_Vault::doesNotCommitWhatIsPendingNoMore()
{
    const Result<Credential> pending = store(m_ada, adasToken);
    QVERIFY(resultOf(m_vault->discard(*pending), &DiscardJob::discarded));
    QCOMPARE(codeOf(commit(*pending, Naming::automatic())), Error::Code::NoSuchCredential);
    QCOMPARE(contents(), IndexContents{});
}

void tst_Vault::discards()
{
    const Result<Credential> pending = store(m_ada, adasToken);
    QVERIFY(resultOf(m_vault->discard(*pending), &DiscardJob::discarded));
    QCOMPARE(contents(), IndexContents{});
    QVERIFY(m_secrets->secrets().isEmpty());
}

void tst_Vault::keepsWhatCannotBeDiscarded()
{
    const Result<Credential> pending = store(m_ada, adasToken);
    m_secrets->fail(Operation::Remove, Error::Code::KeychainLocked);
    QCOMPARE(codeOf(resultOf(m_vault->discard(*pending), &DiscardJob::discarded)),
             Error::Code::KeychainLocked);
    QCOMPARE(contents().credentials, QList{*pending});
}

void tst_Vault::saysWhenATokenIsMissingOrNone()
{
    Credential credential = storeAs(u"work"_s, m_ada, adasToken);
    credential.key = u"spacekey:use1/elsewhere"_s;
    QCOMPARE(codeOf(read(credential)), Error::Code::EntryMissing);
    QVERIFY(resultOf(m_secrets->write(credential.key, "two\nlines"), &SecretJob::done));
    QCOMPARE(codeOf(read(credential)), Error::Code::BadAnswer);
}

void tst_Vault::renames()
{
    const auto rename = [this](const QString &name, const QString &newName) {
        return codeOf(resultOf(m_vault->rename(u"use1"_s, name, newName), &IndexChange::changed));
    };
    const Credential ada = storeAs(u"ada"_s, m_ada, adasToken);
    storeAs(u"bob"_s, m_bob, bobsToken);
    QCOMPARE(rename(u"ada"_s, u"bob"_s), Error::Code::NameTaken);
    QCOMPARE(rename(u"ada"_s, u"-"_s), Error::Code::InvalidName);
    QCOMPARE(rename(u"eve"_s, u"x"_s), Error::Code::NoSuchCredential);
    QCOMPARE(rename(u"ada"_s, u"ada"_s), std::nullopt);
    QCOMPARE(rename(u"ada"_s, u"Ada L."_s), std::nullopt);
    QVERIFY(!contents().find(u"use1"_s, u"ada"_s));
    QCOMPARE(contents().find(u"use1"_s, u"Ada L."_s)->key, ada.key);
}

void tst_Vault::makesDefault()
{
    storeAs(u"ada"_s, m_ada, adasToken);
    storeAs(u"bob"_s, m_bob, bobsToken);
    const auto elsewhere = draftOf(u"7"_s, u"Ada Example"_s, u"euc1"_s);
    storeAs(u"bob"_s, elsewhere, adasToken);
    QVERIFY(resultOf(m_vault->makeDefault(u"use1"_s, u"bob"_s), &IndexChange::changed));
    QVERIFY(contents().find(u"use1"_s, u"bob"_s)->isDefault);
    QVERIFY(!contents().find(u"use1"_s, u"ada"_s)->isDefault);
    QVERIFY(contents().find(u"euc1"_s, u"bob"_s)->isDefault);
    QCOMPARE(codeOf(resultOf(m_vault->makeDefault(u"use1"_s, u"eve"_s), &IndexChange::changed)),
             Error::Code::NoSuchCredential);
}

void tst_Vault::aNameIsWholeAtEveryMoment_data()
{
    QTest::addColumn<std::optional<Operation>>("trouble");
    QTest::newRow("all goes well") << std::optional<Operation>();
    QTest::newRow("the write fails") << std::optional(Operation::Write);
    QTest::newRow("the read fails") << std::optional(Operation::Read);
    QTest::newRow("the removal fails") << std::optional(Operation::Remove);
}

void tst_Vault::aNameIsWholeAtEveryMoment()
{
    // Whoever kills the process leaves behind what stands there between two events.
    QFETCH(const std::optional<Operation>, trouble);
    storeAs(u"work"_s, m_bob, bobsToken);
    if (trouble)
        m_secrets->fail(*trouble, Error::Code::NotSaved);
    bool over = false;
    std::unique_ptr<CommitJob> committing;
    const auto storing = m_vault->store(m_ada, tokenOf(adasToken));
    connect(storing.get(), &OneShot::failed, this, [&] { over = true; });
    connect(storing.get(), &StoreJob::written, this, [&](const Credential &pending) {
        committing = m_vault->commit(pending, Naming::fixed(u"work"_s, true));
        committing->start();
    });
    connect(m_vault.get(), &Vault::tidied, this, [&] { over = true; });
    storing->start();
    int moments = 0;
    while (!over && ++moments < 1000) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
        QVERIFY(everyNameIsWhole());
        QCOMPARE(contents().stored(u"use1"_s).size(), 1);
    }
    QVERIFY(over);
    QVERIFY(moments > 3);
    const bool replaced = trouble != Operation::Write;
    QCOMPARE(contents().stored(u"use1"_s).first().user->id, replaced ? u"7"_s : u"8"_s);
}

void tst_Vault::memoryStoreKeepsSecretsForTheSession()
{
    MemorySecretStore store;
    QCOMPARE(codeOf(resultOf(store.read(u"k"_s), &SecretJob::done)), Error::Code::EntryMissing);
    QVERIFY(resultOf(store.write(u"k"_s, "one"), &SecretJob::done));
    QVERIFY(resultOf(store.write(u"k"_s, "two"), &SecretJob::done));
    QCOMPARE(*resultOf(store.read(u"k"_s), &SecretJob::done), "two"_ba);
    QVERIFY(resultOf(store.remove(u"k"_s), &SecretJob::done));
    QVERIFY(resultOf(store.remove(u"k"_s), &SecretJob::done));
    QCOMPARE(codeOf(resultOf(store.read(u"k"_s), &SecretJob::done)), Error::Code::EntryMissing);
}

QTEST_GUILESS_MAIN(tst_Vault)
#include "tst_vault.moc"
