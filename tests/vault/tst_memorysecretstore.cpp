// SPDX-License-Identifier: Apache-2.0
#include "support/resultof.h"
#include "vault/memorysecretstore.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class tst_MemorySecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsForTheSession();
    void whatWasReadOutlivesTheRemoval();
};

void tst_MemorySecretStore::keepsSecretsForTheSession()
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

void tst_MemorySecretStore::whatWasReadOutlivesTheRemoval()
{
    // The store wipes its own memory, not that of whoever asked.
    MemorySecretStore store;
    const QByteArray given = "a secret";
    QVERIFY(resultOf(store.write(u"k"_s, given), &SecretJob::done));
    const auto read = resultOf(store.read(u"k"_s), &SecretJob::done);
    QVERIFY(resultOf(store.remove(u"k"_s), &SecretJob::done));
    QCOMPARE(*read, "a secret"_ba);
    QCOMPARE(given, "a secret"_ba);
}

QTEST_GUILESS_MAIN(tst_MemorySecretStore)
#include "tst_memorysecretstore.moc"
