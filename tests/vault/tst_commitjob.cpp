// SPDX-License-Identifier: Apache-2.0
#include "support/resultof.h"
#include "vault/vaultstage.h"

#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

using Operation = FakeSecretStore::Operation;

class tst_CommitJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTakenNameLeavesItPending();
    void replacesTheOldCredential();
    void theSameUserIsReplacedByItself();
    void keepsTrashThatCannotBeDeleted();
    void doesNotCommitWhatIsPendingNoMore();
    void aNameIsWholeAtEveryMoment_data();
    void aNameIsWholeAtEveryMoment();

private:
    std::unique_ptr<VaultStage> m_stage;
    const Credential m_ada = draftOf(u"7"_s, u"Ada Example"_s);
    const Credential m_bob = draftOf(u"8"_s, u"Bob Example"_s);
};

void tst_CommitJob::init()
{
    m_stage = std::make_unique<VaultStage>();
}

void tst_CommitJob::aTakenNameLeavesItPending()
{
    m_stage->storeAs(u"work"_s, m_bob, VaultStage::bobsToken);
    const Result<Credential> pending = m_stage->store(m_ada, VaultStage::adasToken);
    QCOMPARE(codeOf(m_stage->commit(*pending, Naming::fixed(u"work"_s, false))),
             Error::Code::NameTaken);
    QCOMPARE(codeOf(m_stage->commit(*pending, Naming::fixed(u"a/b"_s, false))),
             Error::Code::InvalidName);
    QCOMPARE(m_stage->contents().credentials.last(), *pending);
    QVERIFY(m_stage->everyNameIsWhole());
    QVERIFY(m_stage->commit(*pending, Naming::fixed(u"home"_s, false)));
}

void tst_CommitJob::replacesTheOldCredential()
{
    const Credential old = m_stage->storeAs(u"work"_s, m_bob, VaultStage::bobsToken);
    m_stage->storeAs(u"other"_s, m_bob, VaultStage::bobsToken);
    QVERIFY(resultOf(m_stage->index.change([](IndexContents &contents) -> Outcome {
        contents.find(u"use1"_s, u"work"_s)->note = u"for the pipeline"_s;
        return std::monostate{};
    }),
                     &IndexChange::changed));

    QSignalSpy emptied(&m_stage->vault, &Vault::tidied);
    const Credential replaced = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    QCOMPARE(replaced.note, u"for the pipeline"_s);
    QVERIFY(replaced.isDefault);
    QCOMPARE(m_stage->contents().credentials.first(), replaced);
    QCOMPARE(m_stage->contents().credentials.size(), 2);
    QCOMPARE(m_stage->read(replaced)->bytes(), VaultStage::adasToken);
    QTRY_COMPARE(emptied.size(), 1);
    QVERIFY(!m_stage->vault.isTidyingUp());
    QVERIFY(m_stage->contents().trash.isEmpty());
    QVERIFY(!m_stage->secrets.secrets().contains(old.key));
}

void tst_CommitJob::theSameUserIsReplacedByItself()
{
    m_stage->storeAs(u"default"_s, m_bob, VaultStage::bobsToken);
    m_stage->storeAs(u"mine"_s, m_ada, VaultStage::adasToken);
    const Result<Credential> again =
        m_stage->commit(*m_stage->store(m_ada, VaultStage::adasToken), Naming::automatic());
    QCOMPARE(again->name, u"mine"_s);
    QCOMPARE(m_stage->contents().stored(u"use1"_s).size(), 2);
}

void tst_CommitJob::keepsTrashThatCannotBeDeleted()
{
    const Credential old = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    m_stage->secrets.fail(Operation::Remove, Error::Code::KeychainLocked);
    QSignalSpy emptied(&m_stage->vault, &Vault::tidied);
    m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    QTRY_COMPARE(emptied.size(), 1);
    QCOMPARE(m_stage->contents().trash.size(), 1);
    QCOMPARE(m_stage->contents().trash.first().key, old.key);
    QVERIFY(m_stage->secrets.secrets().contains(old.key));

    m_stage->secrets.heal();
    m_stage->storeAs(u"home"_s, m_bob, VaultStage::bobsToken);
    QTRY_COMPARE(emptied.size(), 2);
    QVERIFY(m_stage->contents().trash.isEmpty());
    QVERIFY(!m_stage->secrets.secrets().contains(old.key));
}

void tst_CommitJob::doesNotCommitWhatIsPendingNoMore()
{
    const Result<Credential> pending = m_stage->store(m_ada, VaultStage::adasToken);
    QVERIFY(resultOf(m_stage->vault.discard(*pending), &DiscardJob::discarded));
    QCOMPARE(codeOf(m_stage->commit(*pending, Naming::automatic())), Error::Code::NoSuchCredential);
    QCOMPARE(m_stage->contents(), IndexContents{});
}

void tst_CommitJob::aNameIsWholeAtEveryMoment_data()
{
    QTest::addColumn<std::optional<Operation>>("trouble");
    QTest::newRow("all goes well") << std::optional<Operation>();
    QTest::newRow("the write fails") << std::optional(Operation::Write);
    QTest::newRow("the read fails") << std::optional(Operation::Read);
    QTest::newRow("the removal fails") << std::optional(Operation::Remove);
}

void tst_CommitJob::aNameIsWholeAtEveryMoment()
{
    // Whoever kills the process leaves behind what stands there between two events.
    QFETCH(const std::optional<Operation>, trouble);
    m_stage->storeAs(u"work"_s, m_bob, VaultStage::bobsToken);
    if (trouble)
        m_stage->secrets.fail(*trouble, Error::Code::NotSaved);
    bool over = false;
    std::unique_ptr<CommitJob> committing;
    const auto storing = m_stage->vault.store(m_ada, AccessToken::fromBytes(VaultStage::adasToken));
    connect(storing.get(), &OneShot::failed, this, [&] { over = true; });
    connect(storing.get(), &StoreJob::written, this, [&](const Credential &pending) {
        committing = m_stage->vault.commit(pending, Naming::fixed(u"work"_s, true));
        committing->start();
    });
    connect(&m_stage->vault, &Vault::tidied, this, [&] { over = true; });
    storing->start();
    int moments = 0;
    while (!over && ++moments < 1000) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
        QVERIFY(m_stage->everyNameIsWhole());
        QCOMPARE(m_stage->contents().stored(u"use1"_s).size(), 1);
    }
    QVERIFY(over);
    QVERIFY(moments > 3);
    const bool replaced = trouble != Operation::Write;
    QCOMPARE(m_stage->contents().stored(u"use1"_s).first().user->id, replaced ? u"7"_s : u"8"_s);
}

QTEST_GUILESS_MAIN(tst_CommitJob)
#include "tst_commitjob.moc"
