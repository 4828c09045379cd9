// SPDX-License-Identifier: Apache-2.0
#include "core/privatefile.h"
#include "core/settings.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsWithTheDefaults();
    void remembers();
    void theAdministratorSetsDefaults();
    void whatTheAdministratorLocksStays();
    void filesArePrivate();
    void saysWhenItCannotWrite();
    void whatCannotBeWrittenChangesNothing();
    void groupsComeAndGo();
    void aGroupForThisSessionIsInNoFile();
    void aDamagedFileIsSetAsideByTheFirstChange_data();
    void aDamagedFileIsSetAsideByTheFirstChange();
    void onAFullDiskADamagedFileStays();
    void oneThatAPersonWroteIsNotDamaged();
    void whatTheWindowRemembersSetsNothingAside();

private:
    void administratorWrites(const QByteArray &ini);
    void personWrites(const QByteArray &ini);
    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_profile.settingsFile());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList asides() const
    {
        return QDir(m_profile.configDir).entryList({u"*.broken-*"_s});
    }

    std::unique_ptr<QTemporaryDir> m_home;
    Profile m_profile;
};

void TestSettings::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_profile = Profile::inSandbox();
    m_profile.dataDir = m_home->filePath(u"data"_s);
    m_profile.configDir = m_home->filePath(u"config"_s);
    m_profile.systemConfigFiles = {m_home->filePath(u"system.ini"_s)};
}

void TestSettings::administratorWrites(const QByteArray &ini)
{
    QFile file(m_profile.systemConfigFiles.constFirst());
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(ini);
}

void TestSettings::personWrites(const QByteArray &ini)
{
    QVERIFY(QDir().mkpath(m_profile.configDir));
    QFile file(m_profile.settingsFile());
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(ini), ini.size());
}

void TestSettings::beginsWithTheDefaults()
{
    const Settings settings(m_profile);
    QCOMPARE(settings.value(Settings::Key::DefaultRegion).toString(), u"use1"_s);
    QCOMPARE(settings.value(Settings::Key::ClipboardSeconds).toInt(), 30);
    QVERIFY(!QFileInfo::exists(m_profile.configDir));
}

void TestSettings::remembers()
{
    {
        Settings settings(m_profile);
        QVERIFY(settings.setValue(Settings::Key::DefaultRegion, u"euc1"_s));
        QVERIFY(settings.setValue(Settings::Key::WindowRegion, u"aps2"_s));
    }
    const Settings settings(m_profile);
    QCOMPARE(settings.value(Settings::Key::DefaultRegion).toString(), u"euc1"_s);
    QCOMPARE(settings.value(Settings::Key::WindowRegion).toString(), u"aps2"_s);
}

void TestSettings::theAdministratorSetsDefaults()
{
    administratorWrites("[clipboard]\nclearAfterSeconds=10\n");
    Settings settings(m_profile);
    QCOMPARE(settings.value(Settings::Key::ClipboardSeconds).toInt(), 10);
    QVERIFY(settings.setValue(Settings::Key::ClipboardSeconds, 60));
    QCOMPARE(settings.value(Settings::Key::ClipboardSeconds).toInt(), 60);
}

void TestSettings::whatTheAdministratorLocksStays()
{
    {
        Settings before(m_profile);
        QVERIFY(before.setValue(Settings::Key::ClipboardSeconds, 60));
    }
    administratorWrites(
        "[clipboard]\nclearAfterSeconds=10\n[locked]\nkeys=clipboard/clearAfterSeconds\n");
    Settings settings(m_profile);
    QVERIFY(settings.isLocked(Settings::Key::ClipboardSeconds));
    QVERIFY(!settings.isLocked(Settings::Key::DefaultRegion));
    QCOMPARE(settings.value(Settings::Key::ClipboardSeconds).toInt(), 10);
    QVERIFY(!settings.setValue(Settings::Key::ClipboardSeconds, 60));
    QCOMPARE(settings.value(Settings::Key::ClipboardSeconds).toInt(), 10);
}

void TestSettings::filesArePrivate()
{
    Settings settings(m_profile);
    QVERIFY(settings.setValue(Settings::Key::DefaultRegion, u"euc1"_s));
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(m_profile.configDir).permissions() & others));
    QVERIFY(!(QFileInfo(m_profile.settingsFile()).permissions() & others));
}

void TestSettings::saysWhenItCannotWrite()
{
    QFile inTheWay(m_profile.configDir);
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    Settings settings(m_profile);
    const Outcome outcome = settings.setValue(Settings::Key::DefaultRegion, u"euc1"_s);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Error::Code::FileFailure);
    QVERIFY(outcome.error().what.contains(m_profile.settingsFile()));
}

void TestSettings::whatCannotBeWrittenChangesNothing()
{
    const auto text = [this] {
        QFile file(m_profile.settingsFile());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    Settings settings(m_profile);
    QVERIFY(settings.setValue(Settings::Key::DefaultRegion, u"euc1"_s));
    QVERIFY(settings.setGroup(u"client-use1"_s, {{u"id"_s, u"abc"_s}}));
    const QByteArray before = text();
    QSignalSpy changed(&settings, &Settings::changed);
    {
        const FullDisk full;
        QVERIFY(!settings.setValue(Settings::Key::DefaultRegion, u"aps2"_s));
        QVERIFY(!settings.setValue(Settings::Key::ClipboardSeconds, 60));
        QVERIFY(!settings.setGroup(u"client-use1"_s, {{u"id"_s, u"xyz"_s}}));
        QVERIFY(!settings.setGroup(u"client-euc1"_s, {{u"id"_s, u"xyz"_s}}));
        QVERIFY(!settings.removeGroup(u"client-use1"_s));
    }
    QVERIFY(changed.isEmpty());
    QCOMPARE(settings.value(Settings::Key::DefaultRegion).toString(), u"euc1"_s);
    QCOMPARE(settings.value(Settings::Key::ClipboardSeconds).toInt(), 30);
    QCOMPARE(settings.groups(u"client-"_s), QStringList(u"client-use1"_s));
    QCOMPARE(settings.groupValue(u"client-use1"_s, u"id"_s), u"abc"_s);
    QCOMPARE(text(), before);

    // As soon as there is room again, it is written, and nothing of what was refused.
    QVERIFY(settings.setValue(Settings::Key::DefaultRegion, u"aps2"_s));
    QCOMPARE(text(), QByteArray(before).replace("euc1", "aps2"));
}

void TestSettings::groupsComeAndGo()
{
    Settings settings(m_profile);
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(settings.setGroup(u"client-use1"_s, {{u"id"_s, u"abc"_s}}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(settings.groups(u"client-"_s), QStringList(u"client-use1"_s));
    QCOMPARE(settings.groupValue(u"client-use1"_s, u"id"_s), u"abc"_s);
    QVERIFY(settings.removeGroup(u"client-use1"_s));
    QVERIFY(settings.groups(u"client-"_s).isEmpty());
    QCOMPARE(settings.groupValue(u"client-use1"_s, u"id"_s), QString());
}

void TestSettings::aGroupForThisSessionIsInNoFile()
{
    const QString group = u"client-use1"_s;
    Settings settings(m_profile);
    QVERIFY(settings.setGroup(group, {{u"id"_s, u"abc"_s}, {u"more"_s, u"x"_s}}));
    QSignalSpy changed(&settings, &Settings::changed);
    settings.setGroupForSession(group, {{u"id"_s, u"mine"_s}});
    settings.setGroupForSession(u"client-euc1"_s, {{u"id"_s, u"mine"_s}});
    QCOMPARE(changed.count(), 2);
    QCOMPARE(settings.groupValue(group, u"id"_s), u"mine"_s);
    QCOMPARE(settings.groupValue(group, u"more"_s), QString());
    QCOMPARE(settings.groups(u"client-"_s), QStringList({group, u"client-euc1"_s}));
    QCOMPARE(Settings(m_profile).groups(u"client-"_s), QStringList(group));
    QCOMPARE(Settings(m_profile).groupValue(group, u"id"_s), u"abc"_s);
    {
        const FullDisk full;
        QVERIFY(!settings.setGroup(group, {{u"id"_s, u"xyz"_s}}));
    }
    QCOMPARE(settings.groupValue(group, u"id"_s), u"mine"_s);
    QVERIFY(settings.setGroup(group, {{u"id"_s, u"xyz"_s}}));
    QCOMPARE(settings.groupValue(group, u"id"_s), u"xyz"_s);
}

void TestSettings::aDamagedFileIsSetAsideByTheFirstChange_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("no end of a group") << QByteArray("[oops\nfoo\n");
    QTest::newRow("no value") << QByteArray("[clipboard]\nclearAfterSeconds\n");
    QTest::newRow("garbage") << QByteArray("\x01\xff\x02garbage");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
}

void TestSettings::aDamagedFileIsSetAsideByTheFirstChange()
{
    QFETCH(const QByteArray, damage);
    const QByteArray damaged = "[region-acme]\nname=Acme\n\n" + damage;
    personWrites(damaged);
    Settings settings(m_profile);
    QVERIFY(settings.problem());
    QVERIFY(settings.problem()->what.contains(m_profile.settingsFile()));
    QVERIFY(settings.problem()->what.contains("damaged"_L1));
    QCOMPARE(settings.groupValue(u"region-acme"_s, u"name"_s), u"Acme"_s);
    QCOMPARE(content(), damaged); // who only reads, changes nothing
    QVERIFY(asides().isEmpty());

    QSignalSpy told(&settings, &Settings::wasSetAside);
    QVERIFY(settings.setValue(Settings::Key::DefaultRegion, u"euc1"_s));
    QCOMPARE(asides().size(), 1);
    QFile aside(QDir(m_profile.configDir).filePath(asides().first()));
    QVERIFY(aside.open(QFile::ReadOnly));
    QCOMPARE(aside.readAll(), damaged);
    QVERIFY(!PrivateFile::isLoose(aside.fileName()));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first().value<Error>().remedy.contains(aside.fileName()));

    QVERIFY(!settings.problem());
    QVERIFY(settings.removeGroup(u"client-use1"_s));
    QVERIFY(settings.setGroup(u"client-euc1"_s, {{u"id"_s, u"abc"_s}}));
    QCOMPARE(told.size(), 1);
    QVERIFY(content().contains("Acme"));
    QVERIFY(content().contains("euc1"));
    QVERIFY(content().contains("abc"));
}

void TestSettings::onAFullDiskADamagedFileStays()
{
    const QByteArray damaged = "[region-acme]\nname=Acme\noops\n";
    personWrites(damaged);
    {
        Settings settings(m_profile);
        {
            const FullDisk full;
            QVERIFY(!settings.setGroup(u"client-use1"_s, {{u"id"_s, u"abc"_s}}));
        }
        QCoreApplication::processEvents();
    }
    // With room again, and at the end, nothing of it is lost either.
    QCOMPARE(content(), damaged);
    QVERIFY(asides().isEmpty());
}

void TestSettings::oneThatAPersonWroteIsNotDamaged()
{
    for (const QByteArray &ini :
         {QByteArray(), QByteArray("\xef\xbb\xbf[clipboard]\r\nclearAfterSeconds = 20\r\n"),
          QByteArray("; mine\n# too\n\n  [clipboard]\nclearAfterSeconds=20")}) {
        personWrites(ini);
        QCOMPARE(Settings(m_profile).problem(), std::nullopt);
    }
}

void TestSettings::whatTheWindowRemembersSetsNothingAside()
{
    const QByteArray damaged = "[oops\n";
    personWrites(damaged);
    Settings settings(m_profile);
    QVERIFY(settings.setValue(Settings::Key::WindowRegion, u"euc1"_s));
    QCOMPARE(content(), damaged);
    QVERIFY(asides().isEmpty());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
