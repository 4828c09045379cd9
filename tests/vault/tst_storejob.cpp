// SPDX-License-Identifier: Apache-2.0
#include "support/resultof.h"
#include "vault/vaultstage.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

using Operation = FakeSecretStore::Operation;

class tst_StoreJob : public QObject
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

private:
    std::unique_ptr<VaultStage> m_stage;
    const Credential m_ada = draftOf(u"7"_s, u"Ada Example"_s);
    const Credential m_bob = draftOf(u"8"_s, u"Bob Example"_s);
};

void tst_StoreJob::init()
{
    m_stage = std::make_unique<VaultStage>();
}

void tst_StoreJob::storesATokenUnderAName()
{
    const Result<Credential> pending = m_stage->store(m_ada, VaultStage::adasToken);
    QVERIFY(pending);
    const Result<Credential> stored = m_stage->commit(*pending, Naming::automatic());
    QVERIFY(stored);
    QCOMPARE(stored->name, u"default"_s);
    QVERIFY(stored->isDefault);
    QCOMPARE(stored->last4, u"cdef"_s);
    QCOMPARE(stored->connectedAt, m_stage->clock.wall());
    static const QRegularExpression key(u"^spacekey:use1/[a-z2-7]{10}$"_s);
    QVERIFY(key.match(stored->key).hasMatch());
    QCOMPARE(m_stage->contents().credentials, QList{*stored});
    QCOMPARE(m_stage->read(*stored)->bytes(), VaultStage::adasToken);
}

void tst_StoreJob::pendingNeverCountsAsStored()
{
    const Result<Credential> pending = m_stage->store(m_ada, VaultStage::adasToken);
    QCOMPARE(pending->stage, Credential::Stage::Pending);
    QVERIFY(pending->name.isEmpty());
    QVERIFY(m_stage->contents().stored(u"use1"_s).isEmpty());
    QCOMPARE(m_stage->contents().writers.value(pending->key), Writer::thisProcess());

    // What who-am-I found out meanwhile is stored with it.
    Credential verified = *pending;
    verified.user->email = u"ada@example.org"_s;
    verified.health = Credential::Health::Valid;
    const Result<Credential> stored = m_stage->commit(verified, Naming::automatic());
    QCOMPARE(stored->user->email, u"ada@example.org"_s);
    QCOMPARE(stored->health, Credential::Health::Valid);
    QVERIFY(m_stage->contents().writers.isEmpty());
}

void tst_StoreJob::aKeyIsNeverUsedTwice()
{
    const Credential first = m_stage->storeAs(u"default"_s, m_ada, VaultStage::adasToken);
    const Credential second = m_stage->storeAs(u"default"_s, m_ada, VaultStage::adasToken);
    QVERIFY(first.key != second.key);
}

void tst_StoreJob::takesThePendingEntryOutWhenNothingWasWritten_data()
{
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("absent") << Error::Code::KeychainAbsent;
    QTest::newRow("no collection") << Error::Code::KeychainNoCollection;
    QTest::newRow("locked") << Error::Code::KeychainLocked;
}

void tst_StoreJob::takesThePendingEntryOutWhenNothingWasWritten()
{
    QFETCH(const Error::Code, code);
    m_stage->secrets.fail(Operation::Write, code);
    QCOMPARE(codeOf(m_stage->store(m_ada, VaultStage::adasToken)), code);
    QCOMPARE(m_stage->contents(), IndexContents{});
}

void tst_StoreJob::deletesLaterWhatMayHaveBeenWritten()
{
    m_stage->secrets.fail(Operation::Write, Error::Code::NotSaved);
    QCOMPARE(codeOf(m_stage->store(m_ada, VaultStage::adasToken)), Error::Code::NotSaved);
    QVERIFY(m_stage->contents().credentials.isEmpty());
    QCOMPARE(m_stage->contents().trash.size(), 1);
    QCOMPARE(m_stage->contents().trash.first().removedAt, m_stage->clock.wall());

    m_stage->secrets.heal();
    QSignalSpy emptied(&m_stage->vault, &Vault::tidied);
    m_stage->storeAs(u"default"_s, m_ada, VaultStage::adasToken);
    QTRY_COMPARE(emptied.size(), 1);
    QVERIFY(m_stage->contents().trash.isEmpty());
    QCOMPARE(m_stage->secrets.secrets().size(), 1);
}

void tst_StoreJob::givesUpAWriteThatIsCancelled()
{
    m_stage->secrets.lock();
    const auto job = m_stage->vault.store(m_ada, AccessToken::fromBytes(VaultStage::adasToken));
    QSignalSpy waiting(job.get(), &StoreJob::waitingForUnlock);
    QSignalSpy failures(job.get(), &OneShot::failed);
    QSignalSpy tidied(&m_stage->vault, &Vault::tidied);
    job->start();
    QVERIFY(waiting.wait());
    QCOMPARE(m_stage->contents().credentials.size(), 1);
    job->cancel();
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, Error::Code::Cancelled);
    QTRY_COMPARE(tidied.size(), 1);
    QVERIFY(m_stage->contents().credentials.isEmpty());
    // One question, dismissed, raises no other.
    QCOMPARE(m_stage->secrets.questions(), 1);
}

void tst_StoreJob::givesUpAWriteThatIsDeleted()
{
    m_stage->secrets.lock();
    auto job = m_stage->vault.store(m_ada, AccessToken::fromBytes(VaultStage::adasToken));
    QSignalSpy waiting(job.get(), &StoreJob::waitingForUnlock);
    job->start();
    QVERIFY(waiting.wait());
    job.reset();
    QTRY_VERIFY(m_stage->contents().credentials.isEmpty());
}

QTEST_GUILESS_MAIN(tst_StoreJob)
#include "tst_storejob.moc"
