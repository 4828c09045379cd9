// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/testkeyring.h"
#include "vault/fakesecretservice.h"

#include <QJsonObject>
#include <QTest>

#include <csignal>
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
    // Last, for they need the true keyring back.
    void whatIsStillThereIsNotRemoved();
    void whatMayBeGoneDoesNotComeBack_data();
    void whatMayBeGoneDoesNotComeBack();

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

void TestCliLyingKeychain::whatMayBeGoneDoesNotComeBack_data()
{
    QTest::addColumn<bool>("interrupted");
    QTest::addColumn<int>("code");
    QTest::newRow("Ctrl-C while it deletes") << true << 9;
    QTest::newRow("it never says that it has deleted") << false << 4;
}

void TestCliLyingKeychain::whatMayBeGoneDoesNotComeBack()
{
    QFETCH(const bool, interrupted);
    QFETCH(const int, code);
    QCOMPARE(stage.connectAs(stage.user(0), {u"--force"_s}).code, 0);
    const QString key = stage.list().at(0)["key"_L1].toString();
    QVERIFY(keyring.end());
    liar = std::make_unique<FakeSecretService>();
    liar->setHasEntry(true);
    liar->keepSilentOn(u"Delete"_s);
    const auto removing = stage.start({u"remove"_s, u"--yes"_s});
    connect(liar.get(), &FakeSecretService::called, this, [&](const QString &method) {
        if (interrupted && method == "Delete"_L1)
            removing->signal(SIGINT);
    });
    const CliStage::End end = CliStage::endOf(*removing);
    QCOMPARE(end.code, code);
    QCOMPARE(end.output, QString());
    QVERIFY2(end.errors.contains("The credential is off the list."_L1), qPrintable(end.errors));
    QCOMPARE(stage.list(), QJsonArray());
    QCOMPARE(stage.index()["trash"_L1].toArray().last()["key"_L1].toString(), key);

    liar.reset();
    QVERIFY(keyring.replace());
    QVERIFY(!TestKeyring::lookup(u"SpaceKey"_s, key).isEmpty());
}

QTEST_GUILESS_MAIN(TestCliLyingKeychain)
#include "tst_cli_lyingkeychain.moc"
