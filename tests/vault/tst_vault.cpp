// SPDX-License-Identifier: Apache-2.0
#include "support/resultof.h"
#include "vault/vaultstage.h"

#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

using Operation = FakeSecretStore::Operation;

class tst_Vault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void discards();
    void keepsWhatCannotBeDiscarded();
    void saysWhenATokenIsMissingOrNone();
    void renames();
    void editsNameAndNote();
    void makesDefault();

private:
    std::unique_ptr<VaultStage> m_stage;
    const Credential m_ada = draftOf(u"7"_s, u"Ada Example"_s);
    const Credential m_bob = draftOf(u"8"_s, u"Bob Example"_s);
};

void tst_Vault::init()
{
    m_stage = std::make_unique<VaultStage>();
}

void tst_Vault::discards()
{
    const Result<Credential> pending = m_stage->store(m_ada, VaultStage::adasToken);
    QVERIFY(resultOf(m_stage->vault.discard(*pending), &DiscardJob::discarded));
    QCOMPARE(m_stage->contents(), IndexContents{});
    QVERIFY(m_stage->secrets.secrets().isEmpty());
}

void tst_Vault::keepsWhatCannotBeDiscarded()
{
    const Result<Credential> pending = m_stage->store(m_ada, VaultStage::adasToken);
    m_stage->secrets.fail(Operation::Remove, Error::Code::KeychainLocked);
    QCOMPARE(codeOf(resultOf(m_stage->vault.discard(*pending), &DiscardJob::discarded)),
             Error::Code::KeychainLocked);
    QCOMPARE(m_stage->contents().credentials, QList{*pending});
}

void tst_Vault::saysWhenATokenIsMissingOrNone()
{
    Credential credential = m_stage->storeAs(u"work"_s, m_ada, VaultStage::adasToken);
    credential.key = u"spacekey:use1/elsewhere"_s;
    QCOMPARE(codeOf(m_stage->read(credential)), Error::Code::EntryMissing);
    QVERIFY(resultOf(m_stage->secrets.write(credential.key, "two\nlines"), &SecretJob::done));
    QCOMPARE(codeOf(m_stage->read(credential)), Error::Code::BadAnswer);
}

void tst_Vault::renames()
{
    const auto rename = [this](const QString &name, const QString &newName) {
        const IndexContents contents = m_stage->contents();
        const Credential *credential = contents.find(u"use1"_s, name);
        const QString key = credential ? credential->key : QString();
        return codeOf(resultOf(m_stage->vault.edit(key, newName), &IndexChange::changed));
    };
    const Credential ada = m_stage->storeAs(u"ada"_s, m_ada, VaultStage::adasToken);
    m_stage->storeAs(u"bob"_s, m_bob, VaultStage::bobsToken);
    QCOMPARE(rename(u"ada"_s, u"bob"_s), Error::Code::NameTaken);
    QCOMPARE(rename(u"ada"_s, u"-"_s), Error::Code::InvalidName);
    QCOMPARE(rename(u"eve"_s, u"x"_s), Error::Code::NoSuchCredential);
    QCOMPARE(rename(u"ada"_s, u"ada"_s), std::nullopt);
    QCOMPARE(rename(u"ada"_s, u"Ada L."_s), std::nullopt);
    QVERIFY(!m_stage->contents().find(u"use1"_s, u"ada"_s));
    QCOMPARE(m_stage->contents().find(u"use1"_s, u"Ada L."_s)->key, ada.key);
}

void tst_Vault::editsNameAndNote()
{
    const Credential ada = m_stage->storeAs(u"ada"_s, m_ada, VaultStage::adasToken);
    QVERIFY(resultOf(m_stage->vault.edit(ada.key, u"lab"_s, u"for the\npipeline"_s),
                     &IndexChange::changed));
    QCOMPARE(m_stage->contents().find(u"use1"_s, u"lab"_s)->note, u"for the\npipeline"_s);
    QVERIFY(resultOf(m_stage->vault.edit(ada.key, u"core"_s), &IndexChange::changed));
    QCOMPARE(m_stage->contents().find(u"use1"_s, u"core"_s)->note, u"for the\npipeline"_s);
    QVERIFY(resultOf(m_stage->vault.edit(ada.key, u"core"_s, QString()), &IndexChange::changed));
    QVERIFY(m_stage->contents().find(u"use1"_s, u"core"_s)->note.isEmpty());
}

void tst_Vault::makesDefault()
{
    m_stage->storeAs(u"ada"_s, m_ada, VaultStage::adasToken);
    m_stage->storeAs(u"bob"_s, m_bob, VaultStage::bobsToken);
    const auto elsewhere = draftOf(u"7"_s, u"Ada Example"_s, u"euc1"_s);
    m_stage->storeAs(u"bob"_s, elsewhere, VaultStage::adasToken);
    QVERIFY(resultOf(m_stage->vault.makeDefault(u"use1"_s, u"bob"_s), &IndexChange::changed));
    QVERIFY(m_stage->contents().find(u"use1"_s, u"bob"_s)->isDefault);
    QVERIFY(!m_stage->contents().find(u"use1"_s, u"ada"_s)->isDefault);
    QVERIFY(m_stage->contents().find(u"euc1"_s, u"bob"_s)->isDefault);
    QCOMPARE(
        codeOf(resultOf(m_stage->vault.makeDefault(u"use1"_s, u"eve"_s), &IndexChange::changed)),
        Error::Code::NoSuchCredential);
}

QTEST_GUILESS_MAIN(tst_Vault)
#include "tst_vault.moc"
