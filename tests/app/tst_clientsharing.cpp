// SPDX-License-Identifier: Apache-2.0
#include "app/clientexport.h"
#include "app/clientimport.h"
#include "app/workbench.h"
#include "core/clientfile.h"
#include "support/testkeyring.h"

#include <QFileInfo>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// One person in a lab makes the application in BaseSpace; the others take its client pair over.
class TestClientSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<Workbench>(); }
    void cleanup() { m_bench.reset(); }
    void whatOnePersonExportsAnotherImports();
    void theUsersOwnComesBeforeTheAdministrators();
    void aPairForThisSessionComesBackToItsOwnAddress();
    void s7_aSharedPairIsForOneServer();
    void onlyWhatIsTheirsIsExported();
    void nothingChangesForAFileThatDoesNotFit_data();
    void nothingChangesForAFileThatDoesNotFit();
    void aReplacedPairIsNamed();
    // Last, for they end the keyring's daemon.
    void aLockedKeychainGivesAndTakesNothing();

private:
    [[nodiscard]] RegionClient client(const QString &id = u"lab-app"_s) const
    {
        return {.region = u"lab"_s,
                .apiServer = m_bench->region().apiServer(),
                .pair = {.id = id, .secret = "lab secret"},
                .redirectPath = u"/lab"_s,
                .redirectPort = 8765};
    }
    QString put(const QList<RegionClient> &clients) const
    {
        const QString path = m_bench->home.filePath(u"clients.json"_s);
        if (!ClientFile::write(path, clients))
            qFatal("no file");
        return path;
    }
    [[nodiscard]] Result<QList<ClientImport::Offer>> offers(const QString &path) const
    {
        return ClientImport::offers(path, m_bench->regions, m_bench->clientKeys, m_bench->signIn);
    }
    [[nodiscard]] static ClientPair lookUp(ClientKeys &keys, const Region &region)
    {
        const auto lookup = keys.lookup(region);
        QSignalSpy found(lookup.get(), &ClientPairLookup::found);
        return failureOf(*lookup) ? ClientPair() : found.first().first().value<ClientPair>();
    }

    std::unique_ptr<Workbench> m_bench;
};

void TestClientSharing::whatOnePersonExportsAnotherImports()
{
    const ClientPair pair{.id = u"lab-app"_s, .secret = "lab secret"};
    const Region lab = m_bench->region();
    const Region use1 = *m_bench->regions.find(u"use1"_s);
    QCOMPARE(failureOf(*m_bench->clientKeys.save(lab, pair)), std::nullopt);
    QCOMPARE(failureOf(*m_bench->clientKeys.save(use1, {.id = u"us"_s, .secret = "us secret"})),
             std::nullopt);
    QVERIFY(m_bench->signIn.set(lab, {.redirectPath = u"/lab"_s, .redirectPort = 8765}));
    const QString path = m_bench->home.filePath(u"out.json"_s);
    const QList<Region> mine = ClientExport::exportable(m_bench->regions, m_bench->clientKeys);
    QCOMPARE(mine.size(), 2);
    ClientExport out(mine, path, m_bench->clientKeys, m_bench->signIn);
    QCOMPARE(failureOf(out), std::nullopt);
    QCOMPARE(QFileInfo(path).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);

    Workbench colleague;
    QVERIFY(colleague.regions.add(lab));
    const auto found =
        ClientImport::offers(path, colleague.regions, colleague.clientKeys, colleague.signIn);
    QVERIFY2(found, found ? "" : qPrintable(found.error().what));
    QCOMPARE(found->size(), 2);
    QVERIFY(!colleague.clientKeys.isSetUp(use1)); // asking changes nothing
    ClientImport in(*found, colleague.clientKeys, colleague.signIn);
    QCOMPARE(failureOf(in), std::nullopt);
    QCOMPARE(colleague.clientKeys.clientId(use1), u"us"_s);
    QCOMPARE(colleague.clientKeys.origin(use1), RegionClient::Origin::Own);
    const ClientPair taken = lookUp(colleague.clientKeys, colleague.region());
    QCOMPARE(taken.id, pair.id);
    QVERIFY(taken.secret == pair.secret);
    QCOMPARE(colleague.signIn.of(u"lab"_s).redirectUri(), QUrl(u"http://localhost:8765/lab"_s));
    QFile settings(colleague.profile.settingsFile());
    QVERIFY(settings.open(QFile::ReadOnly));
    QVERIFY(!settings.readAll().contains("secret"));
}

void TestClientSharing::theUsersOwnComesBeforeTheAdministrators()
{
    Profile profile = m_bench->profile;
    profile.clientFiles = {put({client(u"administrators"_s)})};
    RegionClient packaged = client(u"packagers"_s);
    profile.packagedClientFile = m_bench->home.filePath(u"packaged.json"_s);
    RegionClient elsewhere = packaged;
    const Region use1 = *m_bench->regions.find(u"use1"_s);
    elsewhere.region = use1.id;
    elsewhere.apiServer = use1.apiServer();
    elsewhere.redirectPort = 0;
    QVERIFY(ClientFile::write(profile.packagedClientFile, {packaged, elsewhere}));
    ClientKeys keys(profile, m_bench->settings, m_bench->keychain);

    const Region lab = m_bench->region();
    QVERIFY(keys.isSetUp(lab));
    QCOMPARE(keys.origin(lab), RegionClient::Origin::Administrator);
    QCOMPARE(lookUp(keys, lab).id, u"administrators"_s);
    QVERIFY(lookUp(keys, lab).secret == "lab secret");
    QCOMPARE(keys.origin(use1), RegionClient::Origin::Packager);
    QCOMPARE(lookUp(keys, use1).id, u"packagers"_s);
    QCOMPARE(m_bench->keyringItems(), 0);

    QCOMPARE(failureOf(*keys.save(lab, {.id = u"mine"_s, .secret = "my secret"})), std::nullopt);
    QCOMPARE(keys.origin(lab), RegionClient::Origin::Own);
    QCOMPARE(keys.clientId(lab), u"mine"_s);
    QVERIFY(lookUp(keys, lab).secret == "my secret");
}

void TestClientSharing::aPairForThisSessionComesBackToItsOwnAddress()
{
    Profile profile = m_bench->profile;
    profile.clientFiles = {put({client()})};
    Settings settings(profile);
    const RegionCatalog regions(settings);
    const SignInSettings signIn(settings, regions);
    QCOMPARE(signIn.of(u"lab"_s).redirectPath, u"/lab"_s);
    QSignalSpy changed(&signIn, &SignInSettings::changed);
    ClientKeys keys(profile, settings, m_bench->keychain);
    keys.keepForSession(m_bench->region(), {.id = u"mine"_s, .secret = "my secret"});
    QCOMPARE(signIn.of(u"lab"_s), SignInOptions());
    QVERIFY(!changed.isEmpty());
}

void TestClientSharing::s7_aSharedPairIsForOneServer()
{
    RegionClient other = client();
    other.apiServer = u"https://api.example.org"_s;
    Profile profile = m_bench->profile;
    profile.clientFiles = {put({other})};
    ClientKeys keys(profile, m_bench->settings, m_bench->keychain);
    QVERIFY(!keys.isSetUp(m_bench->region()));
    QCOMPARE(failureOf(*keys.lookup(m_bench->region()))->code, Error::Code::ClientPairMissing);
}

void TestClientSharing::onlyWhatIsTheirsIsExported()
{
    Profile profile = m_bench->profile;
    profile.clientFiles = {put({client()})};
    const ClientKeys keys(profile, m_bench->settings, m_bench->keychain);
    QVERIFY(keys.isSetUp(m_bench->region()));
    QVERIFY(ClientExport::exportable(m_bench->regions, keys).isEmpty());
}

void TestClientSharing::nothingChangesForAFileThatDoesNotFit_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("server");
    QTest::addColumn<int>("port");
    QTest::addColumn<Error::Code>("code");

    QTest::newRow("unknown region")
        << u"mars"_s << u"https://a.org"_s << 0 << Error::Code::UnknownRegion;
    QTest::newRow("another server") << u"use1"_s << u"https://a.org"_s << 0 << Error::Code::Usage;
    QTest::newRow("a port that is taken") << u"use1"_s << QString() << 43117 << Error::Code::Usage;
}

void TestClientSharing::nothingChangesForAFileThatDoesNotFit()
{
    QFETCH(const QString, region);
    QFETCH(const QString, server);
    QFETCH(const int, port);
    QFETCH(const Error::Code, code);
    const Region euc1 = *m_bench->regions.find(u"euc1"_s);
    QVERIFY(m_bench->signIn.set(euc1, {.redirectPort = 43117}));
    RegionClient odd = client();
    odd.region = region;
    odd.apiServer = server.isEmpty() ? m_bench->regions.find(region)->apiServer() : server;
    odd.redirectPort = quint16(port);
    const auto found = offers(put({client(), odd}));
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
    QVERIFY(!m_bench->clientKeys.isSetUp(m_bench->region()));
    QCOMPARE(m_bench->keyringItems(), 0);
}

void TestClientSharing::aReplacedPairIsNamed()
{
    QCOMPARE(failureOf(*m_bench->clientKeys.save(m_bench->region(),
                                                 {.id = u"mine"_s, .secret = "my secret"})),
             std::nullopt);
    const auto found = offers(put({client()}));
    QVERIFY(found);
    QCOMPARE(found->constFirst().replaces, u"mine"_s);
    ClientImport in(*found, m_bench->clientKeys, m_bench->signIn);
    QCOMPARE(failureOf(in), std::nullopt);
    QCOMPARE(m_bench->clientKeys.clientId(m_bench->region()), u"lab-app"_s);
    QCOMPARE(m_bench->keyringItems(), 1);
}

void TestClientSharing::aLockedKeychainGivesAndTakesNothing()
{
    const Region lab = m_bench->region();
    QCOMPARE(failureOf(*m_bench->clientKeys.save(lab, {.id = u"mine"_s, .secret = "my secret"})),
             std::nullopt);
    const auto found = offers(put({client()}));
    QVERIFY(found);
    TestKeyring keyring;
    QVERIFY(keyring.lock());
    ClientImport in(*found, m_bench->clientKeys, m_bench->signIn);
    QCOMPARE(failureOf(in)->code, Error::Code::KeychainLocked);
    QCOMPARE(m_bench->clientKeys.clientId(lab), u"mine"_s);
    QCOMPARE(m_bench->signIn.of(u"lab"_s).redirectPort, 0);
    const QString path = m_bench->home.filePath(u"out.json"_s);
    ClientExport out({lab}, path, m_bench->clientKeys, m_bench->signIn);
    QCOMPARE(failureOf(out)->code, Error::Code::KeychainLocked);
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(keyring.replace());
}

QTEST_GUILESS_MAIN(TestClientSharing)
#include "tst_clientsharing.moc"
