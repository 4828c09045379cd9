// SPDX-License-Identifier: Apache-2.0
#include "core/profile.h"
#include "core/regioncatalog.h"
#include "core/signinsettings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Where a region's browser comes back to, and how its people sign in.
class TestSignInSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheDeviceFlowAndAnyPortAtFirst();
    void remembersWhatWasSet();
    void remembersTheWayAlone();
    void givesAPortToOneRegionOnly();
    void refuses_data();
    void refuses();
    void believesNoFileThatWasEditedIntoNonsense();

private:
    [[nodiscard]] Profile profile() const
    {
        return {.dataDir = m_folder.path(), .configDir = m_folder.path()};
    }

    QTemporaryDir m_folder;
    const Region m_use1{.id = u"use1"_s};
    const Region m_euc1{.id = u"euc1"_s};
};

void TestSignInSettings::isTheDeviceFlowAndAnyPortAtFirst()
{
    Settings settings(profile());
    const RegionCatalog regions(settings);
    const SignInOptions options = SignInSettings(settings, regions).of(u"use1"_s);
    QCOMPARE(options.flow, Flow::Device);
    QCOMPARE(options.redirectPath, u"/callback"_s);
    QCOMPARE(options.redirectPort, 0);
    QVERIFY(!options.launches);
}

void TestSignInSettings::remembersWhatWasSet()
{
    const SignInOptions wanted{.flow = Flow::Redirect,
                               .redirectPath = u"/back/here"_s,
                               .redirectPort = 43117,
                               .launches = true};
    {
        Settings settings(profile());
        const RegionCatalog regions(settings);
        SignInSettings signIn(settings, regions);
        QSignalSpy changed(&signIn, &SignInSettings::changed);
        QVERIFY(signIn.set(m_use1, wanted));
        QCOMPARE(changed.size(), 1);
    }
    Settings settings(profile());
    const RegionCatalog regions(settings);
    const SignInSettings signIn(settings, regions);
    QCOMPARE(signIn.of(u"use1"_s), wanted);
    QCOMPARE(signIn.of(u"use1"_s).redirectUri(), QUrl(u"http://localhost:43117/back/here"_s));
    QCOMPARE(signIn.listening(), QStringList(u"use1"_s));
    QCOMPARE(signIn.of(u"euc1"_s), SignInOptions());
}

void TestSignInSettings::remembersTheWayAlone()
{
    Settings settings(profile());
    const RegionCatalog regions(settings);
    SignInSettings signIn(settings, regions);
    QVERIFY(signIn.set(m_euc1, {.redirectPath = u"/eu"_s, .redirectPort = 43118}));
    QVERIFY(signIn.setFlow(u"euc1"_s, Flow::Redirect));
    QCOMPARE(
        signIn.of(u"euc1"_s),
        (SignInOptions{.flow = Flow::Redirect, .redirectPath = u"/eu"_s, .redirectPort = 43118}));
}

void TestSignInSettings::givesAPortToOneRegionOnly()
{
    Settings settings(profile());
    const RegionCatalog regions(settings);
    SignInSettings signIn(settings, regions);
    QVERIFY(signIn.set(m_use1, {.redirectPort = 43119}));
    const Outcome outcome = signIn.set(m_euc1, {.redirectPort = 43119});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Error::Code::Usage);
    QVERIFY(outcome.error().what.contains(u"use1"_s));
    QVERIFY(signIn.set(m_use1, {.redirectPort = 43119})); // its own
    QVERIFY(signIn.set(m_euc1, {.redirectPort = 0}));
}

void TestSignInSettings::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<quint16>("port");
    QTest::addColumn<bool>("launches");
    QTest::newRow("no slash") << u"callback"_s << quint16(0) << false;
    QTest::newRow("empty") << QString() << quint16(0) << false;
    QTest::newRow("a query") << u"/callback?x=1"_s << quint16(0) << false;
    QTest::newRow("white space") << u"/call back"_s << quint16(0) << false;
    QTest::newRow("an encoded character") << u"/call%20back"_s << quint16(0) << false;
    QTest::newRow("another host") << u"//elsewhere/x"_s << quint16(0) << false;
    QTest::newRow("dot segments") << u"/a/../b"_s << quint16(0) << false;
    QTest::newRow("line break") << u"/callback\n"_s << quint16(0) << false;
    QTest::newRow("privileged port") << u"/callback"_s << quint16(80) << false;
    QTest::newRow("launches on any port") << u"/callback"_s << quint16(0) << true;
}

void TestSignInSettings::refuses()
{
    QFETCH(const QString, path);
    QFETCH(const quint16, port);
    QFETCH(const bool, launches);
    Settings settings(profile());
    const RegionCatalog regions(settings);
    SignInSettings signIn(settings, regions);
    const SignInOptions before = signIn.of(u"aps2"_s);
    const Outcome outcome = signIn.set(
        {.id = u"aps2"_s}, {.redirectPath = path, .redirectPort = port, .launches = launches});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Error::Code::Usage);
    QVERIFY(!outcome.error().remedy.isEmpty());
    QCOMPARE(signIn.of(u"aps2"_s), before);
}

void TestSignInSettings::believesNoFileThatWasEditedIntoNonsense()
{
    Settings settings(profile());
    const RegionCatalog regions(settings);
    QVERIFY(settings.setGroup(u"sign-in-cac1"_s,
                              {{u"flow"_s, u"carrier pigeon"_s},
                               {u"redirectPath"_s, u"nowhere"_s},
                               {u"redirectPort"_s, 70000},
                               {u"launches"_s, u"true"_s}}));
    QCOMPARE(SignInSettings(settings, regions).of(u"cac1"_s), SignInOptions());
}

QTEST_GUILESS_MAIN(TestSignInSettings)
#include "tst_signinsettings.moc"
