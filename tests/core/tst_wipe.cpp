// SPDX-License-Identifier: Apache-2.0
#include "core/wipe.h"

#include <QTest>

using namespace spacekey;

class TestWipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftInMemory();
    void theLastOwnerWipes();
    void whatIsEmptyStaysSo();
};

void TestWipe::nothingIsLeftInMemory()
{
    QByteArray secret("made-up-secret");
    secret.detach();
    const char *const memory = secret.constData();
    const qsizetype size = secret.size();
    wipe(secret);
    QVERIFY(secret.isEmpty());
    QCOMPARE(secret.constData(), memory); // else it is not ours to look at
    QCOMPARE(QByteArray(memory, size), QByteArray(size, '\0'));
}

void TestWipe::theLastOwnerWipes()
{
    QByteArray secret("made-up-secret");
    secret.detach();
    const char *const memory = secret.constData();
    const qsizetype size = secret.size();
    QByteArray copy = secret;
    wipe(secret);
    QVERIFY(secret.isEmpty());
    QVERIFY(copy == "made-up-secret");
    wipe(copy);
    QCOMPARE(copy.constData(), memory);
    QCOMPARE(QByteArray(memory, size), QByteArray(size, '\0'));
}

void TestWipe::whatIsEmptyStaysSo()
{
    QByteArray none;
    wipe(none);
    QVERIFY(none.isEmpty());
    wipe(none);
    QVERIFY(none.isEmpty());
}

QTEST_APPLESS_MAIN(TestWipe)
#include "tst_wipe.moc"
