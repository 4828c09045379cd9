// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestClientKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSavedPairIsFoundAgain();
    void refusesWhatCannotBeAPair_data();
    void refusesWhatCannotBeAPair();
    void aMissingSecretCountsAsMissingPair();
    void theSecretIsInNoFile();

private:
    [[nodiscard]] static std::optional<ClientPair> lookUp(ClientKeys &keys, const Region &region)
    {
        const std::unique_ptr<ClientPairLookup> lookup = keys.lookup(region);
        QSignalSpy found(lookup.get(), &ClientPairLookup::found);
        if (const std::optional<Error> error = failureOf(*lookup)) {
            if (error->code != Error::Code::ClientPairMissing)
                qFatal("%s", qPrintable(error->what));
            return std::nullopt;
        }
        return found.first().first().value<ClientPair>();
    }
};

void TestClientKeys::aSavedPairIsFoundAgain()
{
    Workbench bench;
    QVERIFY(!bench.clientKeys.isSetUp(u"lab"_s));
    QVERIFY(!lookUp(bench.clientKeys, bench.region()));
    const ClientPair pair{.id = u"made-up-id"_s, .secret = "made up & secret+="};
    QSignalSpy changed(&bench.clientKeys, &ClientKeys::changed);
    QCOMPARE(failureOf(*bench.clientKeys.save(bench.region(), pair)), std::nullopt);
    QVERIFY(!changed.isEmpty());

    Settings settings(bench.profile);
    ClientKeys next(bench.profile, settings, bench.keychain);
    QVERIFY(next.isSetUp(u"lab"_s));
    QVERIFY(!next.isSetUp(u"use1"_s));
    const std::optional<ClientPair> found = lookUp(next, bench.region());
    QVERIFY(found);
    QCOMPARE(found->id, pair.id);
    QVERIFY(found->secret == pair.secret);
}

void TestClientKeys::refusesWhatCannotBeAPair_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("secret");

    QTest::newRow("no id") << QString() << QByteArray("s");
    QTest::newRow("no secret") << u"id"_s << QByteArray();
    QTest::newRow("line break in the secret") << u"id"_s << QByteArray("a\nb");
    QTest::newRow("space in the id") << u"i d"_s << QByteArray("s");
    QTest::newRow("not ASCII") << u"ïd"_s << QByteArray("s");
}

void TestClientKeys::refusesWhatCannotBeAPair()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, secret);
    Workbench bench;
    const std::optional<Error> error =
        failureOf(*bench.clientKeys.save(bench.region(), {.id = id, .secret = secret}));
    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::Usage);
    QVERIFY(!bench.clientKeys.isSetUp(u"lab"_s));
    QCOMPARE(bench.keyringItems(), 0);
}

void TestClientKeys::aMissingSecretCountsAsMissingPair()
{
    Workbench bench;
    QVERIFY(bench.settings.setGroup(u"client-lab"_s, {{u"id"_s, u"made-up-id"_s}}));
    QVERIFY(bench.clientKeys.isSetUp(u"lab"_s));
    QVERIFY(!lookUp(bench.clientKeys, bench.region()));
}

void TestClientKeys::theSecretIsInNoFile()
{
    Workbench bench;
    const ClientPair pair{.id = u"made-up-id"_s, .secret = "made-up-secret"};
    QCOMPARE(failureOf(*bench.clientKeys.save(bench.region(), pair)), std::nullopt);
    QFile settings(bench.profile.settingsFile());
    QVERIFY(settings.open(QFile::ReadOnly));
    const QByteArray written = settings.readAll();
    QVERIFY(written.contains("made-up-id"));
    QVERIFY(!written.contains("made-up-secret"));
}

QTEST_GUILESS_MAIN(TestClientKeys)
#include "tst_clientkeys.moc"
