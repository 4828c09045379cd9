// SPDX-License-Identifier: Apache-2.0
#include "core/regioncatalog.h"

#include "support/withinasecond.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestRegionCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsTheSevenRegions();
    void findsInAnyLetterCase();
    void keepsCustomRegions();
    void aRegionMayHaveItsOwnAuthorities();
    void withoutAGoodCertificateFileNothingChanges();
    void builtInOnesCannotBeChanged();
    void refusesWhatCannotBeARegion_data();
    void refusesWhatCannotBeARegion();
    void refusesAPortalThatNoBrowserMayOpen();
    void doesNotBelieveAFileThatAPersonBroke();
    void theDefaultRegionIsNeverUnknown();
    void seesWhatAnotherProcessAdds();

private:
    [[nodiscard]] static Region lab()
    {
        return {.id = u"lab"_s,
                .name = u"Our lab"_s,
                .apiBase = QUrl(u"https://api.lab.example"_s),
                .webBase = QUrl(u"https://lab.example"_s)};
    }

    /// A PEM file with one certificate, which is as good as @p der.
    [[nodiscard]] QString pemFile(const QByteArray &der) const
    {
        QFile file(m_home->filePath(u"source.pem"_s));
        if (!file.open(QFile::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write("-----BEGIN CERTIFICATE-----\n" + der.toBase64()
                   + "\n-----END CERTIFICATE-----\n");
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    Profile m_profile;
};

void TestRegionCatalog::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_profile = Profile::inSandbox();
    m_profile.dataDir = m_home->filePath(u"data"_s);
    m_profile.configDir = m_home->filePath(u"config"_s);
}

void TestRegionCatalog::knowsTheSevenRegions()
{
    Settings settings(m_profile);
    const RegionCatalog catalog(settings);
    QStringList ids;
    for (const Region &region : catalog.regions()) {
        ids.append(region.id);
        QVERIFY(Region::isAllowedUrl(region.apiBase));
        QVERIFY(Region::isAllowedUrl(region.webBase));
        QVERIFY(!region.custom);
    }
    QCOMPARE(
        ids,
        QStringList({u"use1"_s, u"euc1"_s, u"euw2"_s, u"aps2"_s, u"cac1"_s, u"cnn1"_s, u"aps4"_s}));
    QCOMPARE(catalog.find(u"cnn1"_s)->apiServer(),
             u"https://api.cnn1.sh.basespace.illumina.com.cn"_s);
    QCOMPARE(catalog.defaultRegion().id, u"use1"_s);
}

void TestRegionCatalog::findsInAnyLetterCase()
{
    Settings settings(m_profile);
    const RegionCatalog catalog(settings);
    QCOMPARE(catalog.find(u"EUC1"_s)->id, u"euc1"_s);
    QVERIFY(!catalog.find(u"nowhere"_s));
}

void TestRegionCatalog::keepsCustomRegions()
{
    {
        Settings settings(m_profile);
        RegionCatalog catalog(settings);
        QSignalSpy changed(&catalog, &RegionCatalog::changed);
        Region region = lab();
        region.id = u"LAB"_s;
        QVERIFY(catalog.add(region));
        QVERIFY(!changed.isEmpty());
    }
    Settings settings(m_profile);
    RegionCatalog catalog(settings);
    Region expected = lab();
    expected.custom = true;
    QCOMPARE(catalog.find(u"lab"_s), std::optional(expected));
    QCOMPARE(catalog.regions().size(), 8);
    QVERIFY(catalog.remove(u"lab"_s));
    QVERIFY(!catalog.find(u"lab"_s));
    QCOMPARE(catalog.remove(u"lab"_s).error().code, Error::Code::UnknownRegion);
}

void TestRegionCatalog::aRegionMayHaveItsOwnAuthorities()
{
    Settings settings(m_profile);
    RegionCatalog catalog(settings);
    Region region = lab();
    region.caFile = pemFile("\x30\x01 one");
    QVERIFY(catalog.add(region));
    const QString copy = m_profile.configDir + "/ca/lab.pem"_L1;
    QCOMPARE(catalog.find(u"lab"_s)->caFile, copy);
    QVERIFY(QFile::exists(copy));
    QVERIFY(QFile::remove(region.caFile));
    {
        Settings again(m_profile);
        QCOMPARE(RegionCatalog(again).find(u"lab"_s)->caFile, copy);
    }
    QFile file(m_profile.settingsFile());
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(!file.readAll().contains(".pem"));

    // Added again without one, it has none.
    QVERIFY(catalog.add(lab()));
    QCOMPARE(catalog.find(u"lab"_s)->caFile, QString());
    QVERIFY(!QFile::exists(copy));

    region.caFile = pemFile("\x30\x01 two");
    QVERIFY(catalog.add(region));
    QVERIFY(catalog.remove(u"lab"_s));
    QVERIFY(!QFile::exists(copy));
}

void TestRegionCatalog::withoutAGoodCertificateFileNothingChanges()
{
    Settings settings(m_profile);
    RegionCatalog catalog(settings);
    QVERIFY(catalog.add(lab()));
    Region other = lab();
    other.name = u"Another name"_s;
    other.caFile = pemFile("no certificate");
    QCOMPARE(catalog.add(other).error().code, Error::Code::Usage);
    QCOMPARE(catalog.find(u"lab"_s)->name, lab().name);

    // A certificate file that is gone is not the same as none: the region does not fall back.
    other.caFile = pemFile("\x30\x01 one");
    QVERIFY(catalog.add(other));
    QVERIFY(QFile::remove(catalog.find(u"lab"_s)->caFile));
    Settings again(m_profile);
    QVERIFY(!RegionCatalog(again).find(u"lab"_s)->caFile.isEmpty());

    // One that stands for a built-in region's, or an invalid one's, is not even copied.
    other.id = u"use1"_s;
    other.caFile = pemFile("\x30\x01 one");
    QCOMPARE(catalog.add(other).error().code, Error::Code::Usage);
    other.id = u"../use1"_s;
    QCOMPARE(catalog.add(other).error().code, Error::Code::Usage);
    QVERIFY(QDir(m_profile.configDir + "/ca"_L1).isEmpty());
}

void TestRegionCatalog::builtInOnesCannotBeChanged()
{
    Settings settings(m_profile);
    RegionCatalog catalog(settings);
    Region region = lab();
    region.id = u"USE1"_s;
    QCOMPARE(catalog.add(region).error().code, Error::Code::Usage);
    QCOMPARE(catalog.remove(u"use1"_s).error().code, Error::Code::Usage);
    QCOMPARE(catalog.find(u"use1"_s)->apiServer(), u"https://api.basespace.illumina.com"_s);
}

void TestRegionCatalog::refusesWhatCannotBeARegion_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("api");
    QTest::addColumn<QString>("web");

    const QString https = u"https://lab.example"_s;
    QTest::newRow("id") << u"a b"_s << u"Lab"_s << https << https;
    QTest::newRow("no name") << u"lab"_s << QString() << https << https;
    QTest::newRow("name of two lines") << u"lab"_s << u"a\nb"_s << https << https;
    QTest::newRow("http api") << u"lab"_s << u"Lab"_s << u"http://lab.example"_s << https;
    QTest::newRow("http web") << u"lab"_s << u"Lab"_s << https << u"http://lab.example"_s;
    QTest::newRow("query") << u"lab"_s << u"Lab"_s << u"https://lab.example?x=1"_s << https;
    QTest::newRow("user") << u"lab"_s << u"Lab"_s << u"https://me:pw@lab.example"_s << https;
    QTest::newRow("no address") << u"lab"_s << u"Lab"_s << QString() << https;
}

void TestRegionCatalog::refusesWhatCannotBeARegion()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(QString, api);
    QFETCH(QString, web);
    Settings settings(m_profile);
    RegionCatalog catalog(settings);
    const Outcome outcome = catalog.add(
        {.id = id, .name = name, .apiBase = Region::baseUrl(api), .webBase = Region::baseUrl(web)});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Error::Code::Usage);
    QVERIFY(!outcome.error().what.contains("pw"_L1));
    QCOMPARE(catalog.regions().size(), 7);
}

void TestRegionCatalog::refusesAPortalThatNoBrowserMayOpen()
{
    Settings settings(m_profile);
    RegionCatalog catalog(settings);
    Region region = lab();
    region.portal = Region::baseUrl(u"https://developer.lab.example/apps"_s);
    QVERIFY(catalog.add(region));
    QCOMPARE(catalog.find(u"lab"_s)->portal, region.portal);
    for (const QString &portal : {u"file:///usr/bin/true"_s, u"http://lab.example"_s}) {
        region.portal = Region::baseUrl(portal);
        QVERIFY(!catalog.add(region));
        QVERIFY(catalog.find(u"lab"_s)->portal != region.portal);
    }
}

void TestRegionCatalog::doesNotBelieveAFileThatAPersonBroke()
{
    Profile::makePrivateDir(m_profile.configDir);
    QFile file(m_profile.settingsFile());
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(
        "[region-use1]\nname=Evil\napiUrl=https://evil.example\nwebUrl=https://evil.example\n"
        "[region-plain]\nname=Plain\napiUrl=http://plain.example\nwebUrl=http://plain.example\n"
        "[region-sly]\nname=Sly\napiUrl=https://sly.example\nwebUrl=https://sly.example\n"
        "portalUrl=file:///usr/bin/true\n"
        "[region-good]\nname=Good\napiUrl=https://good.example\nwebUrl=https://good.example\n");
    file.close();
    Settings settings(m_profile);
    const RegionCatalog catalog(settings);
    QCOMPARE(catalog.find(u"use1"_s)->apiServer(), u"https://api.basespace.illumina.com"_s);
    QVERIFY(!catalog.find(u"plain"_s));
    QVERIFY(!catalog.find(u"sly"_s));
    QVERIFY(catalog.find(u"good"_s));
}

void TestRegionCatalog::theDefaultRegionIsNeverUnknown()
{
    Settings settings(m_profile);
    RegionCatalog catalog(settings);
    QVERIFY(catalog.add(lab()));
    QCOMPARE(catalog.setDefaultRegion(u"nowhere"_s).error().code, Error::Code::UnknownRegion);
    QVERIFY(catalog.setDefaultRegion(u"LAB"_s));
    QCOMPARE(catalog.defaultRegion().id, u"lab"_s);
    QVERIFY(catalog.remove(u"lab"_s));
    QCOMPARE(catalog.defaultRegion().id, u"use1"_s);
}

void TestRegionCatalog::seesWhatAnotherProcessAdds()
{
    Settings window(m_profile);
    window.watch();
    RegionCatalog inWindow(window);
    Settings commandLine(m_profile);
    RegionCatalog other(commandLine);
    const auto isThere = [&](int) { return inWindow.find(u"lab"_s).has_value(); };
    const auto add = [&](int) {
        QVERIFY(!other.find(u"lab"_s) || other.remove(u"lab"_s));
        QTRY_VERIFY(!isThere({}));
        QVERIFY(other.add(lab()));
    };
    const auto remove = [&](int) {
        QVERIFY(other.add(lab()));
        QTRY_VERIFY(isThere({}));
        QVERIFY(other.remove(u"lab"_s));
    };
    QVERIFY(isSeenWithinASecond(add, isThere));
    QVERIFY(isSeenWithinASecond(remove, std::not_fn(isThere)));
}

QTEST_GUILESS_MAIN(TestRegionCatalog)
#include "tst_regioncatalog.moc"
