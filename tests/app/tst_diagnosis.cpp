// SPDX-License-Identifier: Apache-2.0
#include "app/bsfiles.h"
#include "app/diagnosis.h"
#include "app/diagnostictext.h"
#include "app/keychainprobe.h"
#include "app/workbench.h"
#include "support/testkeyring.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Something does not work, and a person wants to know what, or to tell somebody who can help.
class TestDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereEverythingIsAndThatItWorks();
    void theProbeLeavesNothing();
    void cancellingLeavesNothing_data();
    void cancellingLeavesNothing();
    void credentialsAreCountedNotNamed();
    void s1_nothingSecretOrPersonalIsInIt();
    void aBrokenIndexIsSaid();
    void damagedSettingsAreSaid();
    void aFolderThatNothingCanBeWrittenToIsSaid_data();
    void aFolderThatNothingCanBeWrittenToIsSaid();
    void whatWasInterruptedIsFound();
    void cancelledItSettlesNothing();
    void theHomeFolderIsNotNamed();
    void aFolderThatOnlyBeginsLikeTheHomeIsNamed();
    void aHungKeychainIsGivenUp();
    // Last, for it ends the keyring's daemon.
    void aLockedKeychainIsNotTried();

private:
    [[nodiscard]] static Diagnosis::Subject subject(Workbench &bench)
    {
        return {bench.profile,     bench.keychain,   bench.regions,
                bench.credentials, bench.clientKeys, bench.clock};
    }
    [[nodiscard]] static DiagnosticReport diagnose(Workbench &bench)
    {
        Diagnosis diagnosis(subject(bench));
        QSignalSpy done(&diagnosis, &Diagnosis::done);
        if (failureOf(diagnosis))
            qFatal("it has no report");
        return done.first().first().value<DiagnosticReport>();
    }
    /// The first credential as a program leaves it that was killed before it had its name.
    static void interruptFirst(Workbench &bench);
};

void TestDiagnosis::whereEverythingIsAndThatItWorks()
{
    Workbench bench;
    bench.setUpClientPair();
    const DiagnosticReport report = diagnose(bench);
    QCOMPARE(report.keychain.state, Keychain::State::Unlocked);
    QCOMPARE(report.keychain.name, u"GNOME Keyring"_s);
    QCOMPARE(report.keychain.probe, KeychainReport::Probe::Passed);
    QCOMPARE(report.ipv4, DiagnosticReport::Loopback::Works);
    QVERIFY(report.ipv6 != DiagnosticReport::Loopback::Failed);
    QCOMPARE(report.problem(), std::nullopt);
    QCOMPARE(report.regions.size(), bench.regions.regions().size());
    QCOMPARE(report.regions.last().clientKey, RegionClient::Origin::Own);

    const QString text = diagnosticText(report);
    for (const QString &part : {QString::fromLatin1(qVersion()), bench.profile.indexFile(),
                                bench.profile.settingsFile(), bench.region().apiServer(),
                                u"GNOME Keyring"_s, u"OpenSSL"_s, BsFiles::folderOf(bench.profile)})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void TestDiagnosis::theProbeLeavesNothing()
{
    Workbench bench;
    // What a killed one left goes as well.
    QCOMPARE(failureOf(*bench.clientKeys.save(bench.region(), {.id = u"x"_s, .secret = "y"})),
             std::nullopt);
    QCOMPARE(diagnose(bench).keychain.probe, KeychainReport::Probe::Passed);
    QCOMPARE(bench.keyringItems(), 1);
    QVERIFY(TestKeyring::lookup(bench.profile.keychainService, bench.profile.probeKey()).isEmpty());
}

void TestDiagnosis::cancellingLeavesNothing_data()
{
    QTest::addColumn<int>("milliseconds");
    for (const int after : {0, 2, 5, 8, 12, 20})
        QTest::addRow("after %d ms", after) << after;
}

void TestDiagnosis::cancellingLeavesNothing()
{
    QFETCH(const int, milliseconds);
    Workbench bench;
    auto diagnosis = std::make_unique<Diagnosis>(subject(bench));
    QSignalSpy over(diagnosis.get(), &OneShot::over);
    diagnosis->start();
    QTimer::singleShot(milliseconds, diagnosis.get(), &OneShot::cancel);
    QVERIFY(!over.isEmpty() || over.wait());
    diagnosis.reset();
    QTRY_VERIFY(!bench.keychain.isTidyingUp());
    QCOMPARE(bench.keyringItems(), 0);
}

void TestDiagnosis::credentialsAreCountedNotNamed()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.connectAs(bench.person(), u"Jane's own"_s);
    bench.connectAs(bench.workgroup(), u"core"_s);
    const DiagnosticReport report = diagnose(bench);
    QCOMPARE(report.regions.last().stored.value(Credential::Health::Valid), 2);
    const QString text = diagnosticText(report);
    QVERIFY(text.contains("credentials: 2 valid"_L1));
    QVERIFY(!text.contains("Jane"_L1));
}

void TestDiagnosis::s1_nothingSecretOrPersonalIsInIt()
{
    Workbench bench;
    QCOMPARE(failureOf(*bench.clientKeys.save(
                 bench.region(),
                 {.id = bench.simulator.clientId(), .secret = bench.simulator.clientSecret()})),
             std::nullopt);
    const Credential credential = bench.connectAs(bench.person(), u"private name"_s);
    const QByteArray token = bench.tokenOf(credential);
    QVERIFY(!token.isEmpty());
    const QByteArray text = diagnosticText(diagnose(bench)).toUtf8();
    for (const QByteArray &secret :
         {token, bench.simulator.clientSecret(), credential.name.toUtf8(), credential.key.toUtf8(),
          credential.user->id.toUtf8(), credential.user->name.toUtf8(),
          credential.user->email.toUtf8()}) {
        QVERIFY(!secret.isEmpty());
        QVERIFY(!text.contains(secret));
    }
}

void TestDiagnosis::aBrokenIndexIsSaid()
{
    Workbench bench;
    QFile index(bench.profile.indexFile());
    QVERIFY(Profile::makePrivateDir(bench.profile.dataDir));
    QVERIFY(index.open(QFile::WriteOnly) && index.write("{") == 1);
    index.close();
    bench.credentials.reload();
    const DiagnosticReport report = diagnose(bench);
    QVERIFY(report.problem());
    QCOMPARE(report.problem()->code, Error::Code::IndexUnusable);
    QVERIFY(diagnosticText(report).contains(report.problem()->what));
}

void TestDiagnosis::damagedSettingsAreSaid()
{
    Workbench bench;
    QFile settings(bench.profile.settingsFile());
    QVERIFY(settings.open(QFile::Append) && settings.write("[oops") > 0);
    settings.close();
    const DiagnosticReport report = diagnose(bench);
    QVERIFY(report.problem());
    QVERIFY(report.problem()->what.contains(settings.fileName()));
    QVERIFY(diagnosticText(report).contains(report.problem()->what));
}

void TestDiagnosis::aFolderThatNothingCanBeWrittenToIsSaid_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("data") << u"data"_s;
    QTest::newRow("settings") << u"config"_s;
}

void TestDiagnosis::aFolderThatNothingCanBeWrittenToIsSaid()
{
    QFETCH(const QString, folder);
    Workbench bench;
    const QString path = bench.home.filePath(folder);
    QDir(path).removeRecursively();
    QFile inTheWay(path);
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    const DiagnosticReport report = diagnose(bench);
    QVERIFY(report.problem());
    QCOMPARE(report.problem()->code, Error::Code::FileFailure);
    QVERIFY(report.problem()->what.contains(path));
    QVERIFY(diagnosticText(report).contains(report.problem()->what));
    QVERIFY(inTheWay.remove());

    QCOMPARE(diagnose(bench).problem(), std::nullopt);
    for (const QString &each : {bench.home.path(), bench.profile.configDir, bench.profile.dataDir})
        QVERIFY(QDir(each).entryList({u"spacekey-probe*"_s}).isEmpty());
}

void TestDiagnosis::interruptFirst(Workbench &bench)
{
    QFile index(bench.profile.indexFile());
    QVERIFY(index.open(QFile::ReadWrite));
    QJsonObject all = QJsonDocument::fromJson(index.readAll()).object();
    QJsonArray credentials = all["credentials"_L1].toArray();
    QJsonObject pending = credentials.at(0).toObject();
    pending["stage"_L1] = u"pending"_s;
    pending["default"_L1] = false;
    pending["writer"_L1] = QJsonObject{{u"pid"_s, 1}, {u"startTime"_s, 1}};
    credentials.replace(0, pending);
    all["credentials"_L1] = credentials;
    QVERIFY(index.resize(0) && index.seek(0) && index.write(QJsonDocument(all).toJson()) > 0);
    index.close();
    bench.credentials.reload();
}

void TestDiagnosis::whatWasInterruptedIsFound()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.connectAs(bench.person());
    interruptFirst(bench);
    const DiagnosticReport report = diagnose(bench);
    QCOMPARE(report.problem(), std::nullopt);
    QCOMPARE(report.regions.last().interrupted, 1);
    QVERIFY(diagnosticText(report).contains("1 found after an interruption"_L1));
}

void TestDiagnosis::cancelledItSettlesNothing()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential left = bench.connectAs(bench.person());
    interruptFirst(bench);
    QVERIFY(bench.credentials.all().isEmpty());
    Diagnosis diagnosis(subject(bench));
    QSignalSpy over(&diagnosis, &OneShot::over);
    diagnosis.start();
    QCoreApplication::processEvents();
    diagnosis.cancel();
    QVERIFY(over.wait());
    // What it had begun by now would have read this token before us.
    QVERIFY(!bench.tokenOf(left).isEmpty());
    QVERIFY(bench.credentials.interrupted().isEmpty());
}

void TestDiagnosis::theHomeFolderIsNotNamed()
{
    const QByteArray before = qgetenv("HOME");
    Workbench bench;
    qputenv("HOME", bench.home.path().toUtf8());
    const QString text = diagnosticText(diagnose(bench));
    qputenv("HOME", before);
    QVERIFY(text.contains("~/data/credentials.json"_L1));
    QVERIFY(!text.contains(bench.home.path()));
}

void TestDiagnosis::aFolderThatOnlyBeginsLikeTheHomeIsNamed()
{
    const QByteArray before = qgetenv("HOME");
    Workbench bench;
    QVERIFY(Profile::makePrivateDir(bench.profile.dataDir));
    QFile index(bench.profile.indexFile());
    QVERIFY(index.open(QFile::WriteOnly) && index.write("{") == 1);
    index.close();
    bench.credentials.reload();
    const QString home = bench.home.path();
    const auto textWithHome = [&bench](const QString &path) {
        qputenv("HOME", path.toUtf8());
        return diagnosticText(diagnose(bench));
    };
    // A home whose name is shorter by a letter, and one that is the end of this path.
    for (const QString &other : {home.chopped(1), home.sliced(home.lastIndexOf(u'/'))}) {
        const QString text = textWithHome(other);
        QCOMPARE(text.count(bench.profile.indexFile()), 2); // as a place, and in what is wrong
        QVERIFY(text.contains(bench.profile.settingsFile()));
    }
    const QString text = textWithHome(home);
    qputenv("HOME", before);
    QCOMPARE(text.count("~/data/credentials.json"_L1), 2);
    QVERIFY(!text.contains(home));
}

void TestDiagnosis::aHungKeychainIsGivenUp()
{
    Workbench bench;
    TestKeyring keyring;
    QVERIFY(keyring.stop());
    const auto begun = bench.clock.sinceBoot();
    const DiagnosticReport report = diagnose(bench);
    QVERIFY(bench.clock.sinceBoot() - begun < std::chrono::seconds(2));
    QCOMPARE(report.keychain.state, Keychain::State::NotAnswering);
    QCOMPARE(report.problem()->code, Error::Code::KeychainNotAnswering);
    QVERIFY(keyring.resume());
}

void TestDiagnosis::aLockedKeychainIsNotTried()
{
    Workbench bench;
    TestKeyring keyring;
    QVERIFY(keyring.lock());
    const DiagnosticReport report = diagnose(bench);
    QCOMPARE(report.keychain.state, Keychain::State::Locked);
    QCOMPARE(report.keychain.probe, KeychainReport::Probe::Skipped);
    QCOMPARE(report.problem()->code, Error::Code::KeychainLocked);
    QVERIFY(keyring.replace());
    QCOMPARE(bench.keyringItems(), 0);
}

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
