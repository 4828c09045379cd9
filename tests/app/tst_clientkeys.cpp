// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"
#include "support/fulldisk.h"

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
    void whenItsIdCannotBeWrittenTheFormerPairStays_data();
    void whenItsIdCannotBeWrittenTheFormerPairStays();
    void s7_aRegionThatHasMovedHasNone_data();
    void s7_aRegionThatHasMovedHasNone();

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
    QVERIFY(!bench.clientKeys.isSetUp(bench.region()));
    QVERIFY(!lookUp(bench.clientKeys, bench.region()));
    const ClientPair pair{.id = u"made-up-id"_s, .secret = "made up & secret+="};
    QSignalSpy changed(&bench.clientKeys, &ClientKeys::changed);
    QCOMPARE(failureOf(*bench.clientKeys.save(bench.region(), pair)), std::nullopt);
    QVERIFY(!changed.isEmpty());

    Settings settings(bench.profile);
    ClientKeys next(bench.profile, settings, bench.keychain);
    QVERIFY(next.isSetUp(bench.region()));
    QVERIFY(!next.isSetUp(*bench.regions.find(u"use1"_s)));
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
    QVERIFY(!bench.clientKeys.isSetUp(bench.region()));
    QCOMPARE(bench.keyringItems(), 0);
}

void TestClientKeys::aMissingSecretCountsAsMissingPair()
{
    Workbench bench;
    QVERIFY(bench.settings.setGroup(u"client-lab"_s, {{u"id"_s, u"made-up-id"_s}}));
    QVERIFY(bench.clientKeys.isSetUp(bench.region()));
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

void TestClientKeys::whenItsIdCannotBeWrittenTheFormerPairStays_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("forSession");

    QTest::newRow("in the keychain") << u"former-id"_s << false;
    QTest::newRow("for this session") << u"former-id"_s << true;
    QTest::newRow("none") << QString() << false;
}

void TestClientKeys::whenItsIdCannotBeWrittenTheFormerPairStays()
{
    QFETCH(const QString, id);
    QFETCH(const bool, forSession);
    Workbench bench;
    const ClientPair former{.id = id, .secret = "former-secret"};
    const ClientPair pair{.id = u"new-id"_s, .secret = "new-secret"};
    if (forSession)
        bench.clientKeys.keepForSession(bench.region(), former);
    else if (!former.isNull())
        QCOMPARE(failureOf(*bench.clientKeys.save(bench.region(), former)), std::nullopt);
    const int items = bench.keyringItems();
    const std::optional<Error> error = [&] {
        const FullDisk full;
        return failureOf(*bench.clientKeys.save(bench.region(), pair));
    }();
    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::FileFailure);
    QCOMPARE(bench.clientKeys.clientId(bench.region()), id);
    QCOMPARE(bench.keyringItems(), items);
    const std::optional<ClientPair> found = lookUp(bench.clientKeys, bench.region());
    QCOMPARE(found.has_value(), !former.isNull());
    QVERIFY(!found || found->secret == former.secret);

    QCOMPARE(failureOf(*bench.clientKeys.save(bench.region(), pair)), std::nullopt);
    QCOMPARE(bench.clientKeys.clientId(bench.region()), pair.id);
    QVERIFY(lookUp(bench.clientKeys, bench.region())->secret == pair.secret);
}

void TestClientKeys::s7_aRegionThatHasMovedHasNone_data()
{
    QTest::addColumn<bool>("forSession");

    QTest::newRow("in the keychain") << false;
    QTest::newRow("for this session") << true;
}

void TestClientKeys::s7_aRegionThatHasMovedHasNone()
{
    QFETCH(const bool, forSession);
    Workbench bench;
    const ClientPair pair{.id = u"made-up-id"_s, .secret = "made-up-secret"};
    if (forSession)
        bench.clientKeys.keepForSession(bench.region(), pair);
    else
        QCOMPARE(failureOf(*bench.clientKeys.save(bench.region(), pair)), std::nullopt);
    const Region before = bench.region();
    Workbench elsewhere;
    Region moved = before;
    moved.apiBase = elsewhere.simulator.apiUrl();
    moved.webBase = elsewhere.simulator.webUrl();
    QVERIFY(bench.regions.remove(u"lab"_s));
    QVERIFY(bench.regions.add(moved));
    QVERIFY(!bench.clientKeys.isSetUp(bench.region()));
    QCOMPARE(failureOf(*bench.clientKeys.lookup(bench.region()))->code,
             Error::Code::ClientPairMissing);

    QVERIFY(bench.regions.add(before)); // back again
    QCOMPARE(failureOf(*bench.clientKeys.lookup(bench.region())), std::nullopt);
}

QTEST_GUILESS_MAIN(TestClientKeys)
#include "tst_clientkeys.moc"
