// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/testkeyring.h"
#include "vault/fakesecretservice.h"

#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// K5 of the command line: a keychain that says yes and does nothing. What it says is never
/// believed.
class TestCliLyingKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsNotKeptIsNotStored_data();
    void whatIsNotKeptIsNotStored();
    // Last, for it needs the true keyring back.
    void whatIsStillThereIsNotRemoved();

private:
    CliStage stage;
    TestKeyring keyring;
    std::unique_ptr<FakeSecretService> liar;
};

void TestCliLyingKeychain::initTestCase()
{
    QVERIFY(stage.setUpRegion());
    QCOMPARE(stage.connectAs(stage.user(0)).code, 0);
    QVERIFY(keyring.end());
    liar = std::make_unique<FakeSecretService>();
    QVERIFY(liar->isRunning());
}

void TestCliLyingKeychain::whatIsNotKeptIsNotStored_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("a new one") << QStringList{u"add"_s, u"--no-check"_s, u"--name"_s, u"new"_s};
    QTest::newRow("in place of one that is there")
        << QStringList{u"add"_s, u"--no-check"_s, u"--name"_s, u"default"_s, u"--force"_s};
}

void TestCliLyingKeychain::whatIsNotKeptIsNotStored()
{
    QFETCH(const QStringList, command);
    const QJsonArray before = stage.list();
    const CliStage::End end = stage.run(command, "made-up-token");
    QCOMPARE(end.code, 4);
    QCOMPARE(end.output, QString());
    QVERIFY(end.errors.startsWith("spacekey-cli: "_L1));
    QCOMPARE(stage.list(), before);
}

void TestCliLyingKeychain::whatIsStillThereIsNotRemoved()
{
    liar->setHasEntry(true);
    const QJsonArray before = stage.list();
    const CliStage::End end = stage.run({u"remove"_s, u"--yes"_s});
    QCOMPARE(end.code, 4);
    QVERIFY(!end.output.contains("Removed"_L1));
    QCOMPARE(stage.list(), before);

    liar.reset();
    QVERIFY(keyring.replace());
    QVERIFY(stage.authority().findToken(stage.token()));
}

QTEST_GUILESS_MAIN(TestCliLyingKeychain)
#include "tst_cli_lyingkeychain.moc"
