// SPDX-License-Identifier: Apache-2.0
#include "core/profile.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSandboxSharesNothing();
    void theEnvironmentChoosesTheSandbox();
    void keysAreNewEachTime();
    void foldersArePrivate();
};

void TestProfile::theSandboxSharesNothing()
{
    const Profile real = Profile::real();
    const Profile sandbox = Profile::inSandbox();
    QVERIFY(real.dataDir.endsWith("/spacekey"_L1));
    QVERIFY(sandbox.dataDir.endsWith("/spacekey-sandbox"_L1));
    QCOMPARE(real.keychainService, u"SpaceKey"_s);
    QCOMPARE(sandbox.keychainService, u"SpaceKey Sandbox"_s);
    QVERIFY(real.indexFile() != sandbox.indexFile());
    QVERIFY(real.settingsFile() != sandbox.settingsFile());
    QCOMPARE(real.clientSecretKey(u"use1"_s), u"spacekey-app:use1"_s);
    QCOMPARE(sandbox.clientSecretKey(u"use1"_s), u"spacekey-sandbox-app:use1"_s);
    QVERIFY(sandbox.systemConfigFiles.isEmpty());
    QVERIFY(sandbox.clientFiles.isEmpty() && sandbox.packagedClientFile.isEmpty());
    QVERIFY(sandbox.probeKey() != real.probeKey());
}

void TestProfile::theEnvironmentChoosesTheSandbox()
{
    qunsetenv("SPACEKEY_PROFILE");
    QVERIFY(!Profile::chosen(false)->sandbox);
    QVERIFY(Profile::chosen(true)->sandbox);
    qputenv("SPACEKEY_PROFILE", "sandbox");
    QVERIFY(Profile::chosen(false)->sandbox);
    qputenv("SPACEKEY_PROFILE", "");
    QVERIFY(!Profile::chosen(false)->sandbox);
    // A slip must not lead to the real credentials.
    qputenv("SPACEKEY_PROFILE", "snadbox");
    const Result<Profile> slip = Profile::chosen(false);
    QVERIFY(!slip);
    QCOMPARE(slip.error().code, Error::Code::Usage);
    QVERIFY(slip.error().what.contains(u"snadbox"_s));
    QVERIFY(Profile::chosen(true)->sandbox);
    qunsetenv("SPACEKEY_PROFILE");
}

void TestProfile::keysAreNewEachTime()
{
    static const QRegularExpression form(u"\\Aspacekey:use1/[a-z2-7]{10}\\z"_s);
    QSet<QString> keys;
    for (int i = 0; i < 1000; ++i) {
        const QString key = Profile::real().newTokenKey(u"use1"_s);
        QVERIFY2(form.match(key).hasMatch(), qPrintable(key));
        keys.insert(key);
    }
    QCOMPARE(keys.size(), 1000);
}

void TestProfile::foldersArePrivate()
{
    const QTemporaryDir home;
    const QString dir = home.filePath(u"a/b"_s);
    QVERIFY(Profile::makePrivateDir(dir));
    QCOMPARE(QFileInfo(dir).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
}

QTEST_APPLESS_MAIN(TestProfile)
#include "tst_profile.moc"
