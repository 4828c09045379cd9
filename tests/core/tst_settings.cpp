// SPDX-License-Identifier: Apache-2.0
#include "core/settings.h"
#include "support/fulldisk.h"

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

private:
    void administratorWrites(const QByteArray &ini);

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

void TestSettings::beginsWithTheDefaults()
{
    const Settings settings(m_profile);
    QCOMPARE(settings.value(Settings::Key::DefaultRegion).toString(), u"use1"_s);
    QCOMPARE(settings.value(Settings::Key::ClipboardSeconds).toInt(), 30);
    QCOMPARE(settings.value(Settings::Key::ScopePreset).toString(), u"Download"_s);
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

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
