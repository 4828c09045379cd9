// SPDX-License-Identifier: Apache-2.0
#include "cli/choice.h"

#include "core/profile.h"
#include "core/regioncatalog.h"
#include "core/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theOptionIsStrongerThanTheEnvironment();
    void theEnvironmentIsStrongerThanTheDefault();
    void regionsAreKnownInAnyLetterCase();
    void unknownRegionsAreRefusedWhereverTheyComeFrom();
    void namesAreChecked_data();
    void namesAreChecked();

private:
    [[nodiscard]] QString regionFor(const Arguments &arguments) const
    {
        const Result<Region> region = Choice::region(arguments, *m_regions);
        return region ? region->id : QString();
    }

    QTemporaryDir m_home;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RegionCatalog> m_regions;
};

void TestChoice::init()
{
    qunsetenv("SPACEKEY_REGION");
    qunsetenv("SPACEKEY_NAME");
    Profile profile = Profile::inSandbox();
    profile.dataDir = m_home.filePath(u"data"_s);
    profile.configDir = m_home.filePath(u"config"_s);
    m_regions.reset();
    m_settings = std::make_unique<Settings>(profile);
    m_regions = std::make_unique<RegionCatalog>(*m_settings);
    QVERIFY(m_regions->setDefaultRegion(u"cac1"_s));
}

void TestChoice::theOptionIsStrongerThanTheEnvironment()
{
    qputenv("SPACEKEY_REGION", "euc1");
    qputenv("SPACEKEY_NAME", "lab");
    const Arguments arguments{.positional = {},
                              .options = {{u"region"_s, u"aps2"_s}, {u"name"_s, u"mine"_s}}};
    QCOMPARE(regionFor(arguments), u"aps2"_s);
    QCOMPARE(**Choice::name(arguments), u"mine"_s);
}

void TestChoice::theEnvironmentIsStrongerThanTheDefault()
{
    qputenv("SPACEKEY_REGION", "euc1");
    qputenv("SPACEKEY_NAME", "lab");
    QCOMPARE(regionFor({}), u"euc1"_s);
    QCOMPARE(**Choice::name({}), u"lab"_s);
    qputenv("SPACEKEY_REGION", "");
    qputenv("SPACEKEY_NAME", "");
    QCOMPARE(regionFor({}), u"cac1"_s);
    QCOMPARE(*Choice::name({}), std::nullopt);
}

void TestChoice::regionsAreKnownInAnyLetterCase()
{
    QCOMPARE(regionFor({.positional = {}, .options = {{u"region"_s, u"USE1"_s}}}), u"use1"_s);
    qputenv("SPACEKEY_REGION", "EuC1");
    QCOMPARE(regionFor({}), u"euc1"_s);
}

void TestChoice::unknownRegionsAreRefusedWhereverTheyComeFrom()
{
    for (const QString &id : {u"mars"_s, QString()}) {
        const Result<Region> region =
            Choice::region({.positional = {}, .options = {{u"region"_s, id}}}, *m_regions);
        QVERIFY(!region);
        QCOMPARE(region.error().code, Error::Code::UnknownRegion);
    }
    qputenv("SPACEKEY_REGION", "mars");
    QCOMPARE(Choice::region({}, *m_regions).error().code, Error::Code::UnknownRegion);
}

void TestChoice::namesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("slash") << u"a/b"_s;
    QTest::newRow("like an option") << u"-x"_s;
    QTest::newRow("line break") << u"a\nb"_s;
    QTest::newRow("too long") << QString(65, u'x');
}

void TestChoice::namesAreChecked()
{
    QFETCH(QString, name);
    const auto refused = Choice::name({.positional = {}, .options = {{u"name"_s, name}}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::InvalidName);
}

QTEST_GUILESS_MAIN(TestChoice)
#include "tst_choice.moc"
