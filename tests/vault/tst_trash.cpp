// SPDX-License-Identifier: Apache-2.0
#include "support/resultof.h"
#include "vault/vaultstage.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Operation = FakeSecretStore::Operation;

/// Removed credentials: to be taken back for a while, then gone.
class TestTrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void removingKeepsTheTokenForAWhile();
    void takesBack();
    void takesBackToItsPlace();
    void takesBackToTheEndWhatHasNoPlace();
    void takesBackBesideOneThatTookItsName();
    void cannotTakeBackWhatIsErased();
    void theTrashIsEmptiedWhenTheTimeIsOver();
    void noNameComesBackWithoutItsToken();
    void aClockThatWasSetBackKeepsWhatWasRemoved();
    void saysWhenThereIsNothingToRemove();
    void keepsWhatCannotBeErased();
    void readsAnIndexFromBeforeThereWasUndo();

private:
    [[nodiscard]] Outcome remove(const Credential &credential);
    [[nodiscard]] Outcome restore(const Credential &credential);
    void emptyTrash();

    std::unique_ptr<VaultStage> m_stage;
    const Credential m_ada = draftOf(u"7"_s, u"Ada Example"_s);
    const Credential m_bob = draftOf(u"8"_s, u"Bob Example"_s);
};

void TestTrash::init()
{
    m_stage = std::make_unique<VaultStage>();
}

Outcome TestTrash::remove(const Credential &credential)
{
    const auto removed = resultOf(m_stage->vault.remove(credential.key), &IndexChange::changed);
    return removed ? Outcome(std::monostate{}) : Outcome(removed.error());
}

Outcome TestTrash::restore(const Credential &credential)
{
    const auto restored = resultOf(m_stage->vault.restore(credential.key), &IndexChange::changed);
    return restored ? Outcome(std::monostate{}) : Outcome(restored.error());
}

void TestTrash::emptyTrash()
{
    m_stage->vault.emptyTrash();
    QTRY_VERIFY(!m_stage->vault.isTidyingUp());
}

void TestTrash::removingKeepsTheTokenForAWhile()
{
    const Credential ada = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    const Credential bob = m_stage->storeAs(u"lab"_s, m_bob, VaultStage::bobsToken);
    QVERIFY(ada.isDefault);
    QVERIFY(remove(ada));
    QVERIFY(!m_stage->contents().find(u"use1"_s, u"work"_s));
    QVERIFY(m_stage->contents().find(u"use1"_s, u"lab"_s)->isDefault);
    m_stage->clock.advance(9s);
    emptyTrash();
    QVERIFY(m_stage->secrets.secrets().value(ada.key) == VaultStage::adasToken);
    QVERIFY(m_stage->secrets.secrets().value(bob.key) == VaultStage::bobsToken);
}

void TestTrash::takesBack()
{
    const Credential ada = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    m_stage->storeAs(u"lab"_s, m_bob, VaultStage::bobsToken);
    QVERIFY(remove(ada));
    QVERIFY(restore(ada));
    QCOMPARE(*m_stage->contents().find(u"use1"_s, u"work"_s), ada); // the default again
    QVERIFY(!m_stage->contents().find(u"use1"_s, u"lab"_s)->isDefault);
    QVERIFY(m_stage->contents().trash.isEmpty());
    QVERIFY(m_stage->everyNameIsWhole());
}

void TestTrash::takesBackToItsPlace()
{
    const Credential ada = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    const Credential bob = m_stage->storeAs(u"lab"_s, m_bob, VaultStage::bobsToken);
    m_stage->storeAs(u"home"_s, m_ada, VaultStage::adasToken);
    const QList<Credential> before = m_stage->contents().credentials;
    QVERIFY(remove(ada));
    QVERIFY(remove(bob));
    QVERIFY(restore(bob));
    QVERIFY(restore(ada));
    QCOMPARE(m_stage->contents().credentials, before);

    // As far as there is one.
    QVERIFY(remove(before.last()));
    QVERIFY(remove(bob));
    QVERIFY(remove(ada));
    QVERIFY(restore(before.last()));
    QCOMPARE(m_stage->contents().credentials.size(), 1);
}

void TestTrash::takesBackToTheEndWhatHasNoPlace()
{
    const Credential ada = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    m_stage->storeAs(u"lab"_s, m_bob, VaultStage::bobsToken);
    QVERIFY(remove(ada));
    QFile index(m_stage->home.get().indexFile());
    QVERIFY(index.open(QFile::ReadWrite));
    QByteArray json = index.readAll();
    QVERIFY(json.contains("\"place\": 0,")); // which older files have not
    json.replace("\"place\": 0,", "");
    QVERIFY(index.resize(0) && index.seek(0));
    index.write(json);
    index.close();
    QVERIFY(restore(ada));
    QCOMPARE(m_stage->contents().credentials.last(), ada);
}

void TestTrash::takesBackBesideOneThatTookItsName()
{
    const Credential ada = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    QVERIFY(remove(ada));
    const Credential bob = m_stage->storeAs(u"work"_s, m_bob, VaultStage::bobsToken);
    QVERIFY(restore(ada));
    QCOMPARE(m_stage->contents().find(u"use1"_s, u"work"_s)->key, bob.key);
    QCOMPARE(m_stage->contents().find(u"use1"_s, u"work 2"_s)->key, ada.key);
    QVERIFY(m_stage->everyNameIsWhole());
}

void TestTrash::cannotTakeBackWhatIsErased()
{
    const Credential ada = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    QVERIFY(remove(ada));
    QVERIFY(resultOf(m_stage->vault.erase(ada.key), &DiscardJob::discarded));
    QVERIFY(m_stage->secrets.secrets().isEmpty());
    QCOMPARE(m_stage->contents(), IndexContents{});
    QCOMPARE(codeOf(restore(ada)), Error::Code::NoSuchCredential);
}

void TestTrash::theTrashIsEmptiedWhenTheTimeIsOver()
{
    const Credential ada = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    QVERIFY(remove(ada));
    m_stage->clock.advance(Credential::undoTime);
    emptyTrash();
    QVERIFY(m_stage->secrets.secrets().isEmpty());
    QCOMPARE(m_stage->contents(), IndexContents{});
}

void TestTrash::noNameComesBackWithoutItsToken()
{
    const Credential ada = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    QVERIFY(remove(ada));
    m_stage->clock.advance(Credential::undoTime);
    // Undo comes a moment too late: between the deletion of the token and that of its entry.
    m_stage->secrets.fail(Operation::Remove, Error::Code::KeychainLocked);
    emptyTrash();
    QCOMPARE(m_stage->contents().trash.size(), 1);
    QCOMPARE(codeOf(restore(ada)), Error::Code::NoSuchCredential);
    m_stage->secrets.heal();
    emptyTrash();
    QCOMPARE(m_stage->contents(), IndexContents{});
    QVERIFY(m_stage->secrets.secrets().isEmpty());
}

void TestTrash::aClockThatWasSetBackKeepsWhatWasRemoved()
{
    const Credential ada = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    QVERIFY(remove(ada));
    m_stage->clock.setWall(m_stage->clock.wall().addDays(-1));
    emptyTrash();
    QVERIFY(restore(ada));
    QVERIFY(m_stage->everyNameIsWhole());
}

void TestTrash::saysWhenThereIsNothingToRemove()
{
    Credential nobody = m_ada;
    nobody.key = u"spacekey:use1/nobody"_s;
    QCOMPARE(codeOf(remove(nobody)), Error::Code::NoSuchCredential);
}

void TestTrash::keepsWhatCannotBeErased()
{
    const Credential ada = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    QVERIFY(remove(ada));
    m_stage->secrets.fail(Operation::Remove, Error::Code::KeychainLocked);
    QCOMPARE(codeOf(resultOf(m_stage->vault.erase(ada.key), &DiscardJob::discarded)),
             Error::Code::KeychainLocked);
    QVERIFY(restore(ada));
    QVERIFY(m_stage->everyNameIsWhole());
}

void TestTrash::readsAnIndexFromBeforeThereWasUndo()
{
    QVERIFY(Profile::makePrivateDir(m_stage->home.get().dataDir));
    QFile index(m_stage->home.get().indexFile());
    QVERIFY(index.open(QFile::WriteOnly));
    index.write(R"({"format":1,"credentials":[],"trash":[
        {"key":"spacekey:use1/old","region":"use1","removedAt":"2026-01-02T03:04:05Z"}]})");
    index.close();
    QCOMPARE(m_stage->contents().trash.size(), 1);
    QVERIFY(!m_stage->contents().trash.first().removed);
    emptyTrash();
    QVERIFY(m_stage->contents().trash.isEmpty());
}

QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
