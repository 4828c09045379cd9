// SPDX-License-Identifier: Apache-2.0
#include "core/privatefile.h"
#include "e2e/clistage.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person has edited spacekey.ini by hand, or a disk has failed: it cannot be understood, or not
/// even read.
class TestCliDamagedSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyCommandSaysIt_data();
    void everyCommandSaysIt();
    void theFirstChangeSetsItAside();
    void oneThatCannotBeReadIsLeftAlone();

private:
    [[nodiscard]] QString file() const
    {
        return stage->home.filePath(u"config/spacekey/spacekey.ini"_s);
    }
    [[nodiscard]] QStringList asides() const
    {
        const QDir folder(QFileInfo(file()).dir());
        QStringList found;
        for (const QString &name : folder.entryList({u"*.broken-*"_s}))
            found.append(folder.filePath(name));
        return found;
    }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile content(path);
        return content.open(QFile::ReadOnly) ? content.readAll() : QByteArray();
    }
    CliStage::End run(const QString &words) { return stage->run(words.split(u' ')); }
    CliStage::End addOther()
    {
        const QString url = stage->simulator.apiUrl().toString();
        return stage->run({u"region"_s, u"add"_s, u"other"_s, u"--name"_s, u"Other"_s,
                           u"--api-url"_s, url, u"--web-url"_s, url});
    }

    std::optional<CliStage> stage;
    QByteArray damaged;
};

void TestCliDamagedSettings::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->run({u"add"_s, u"--no-check"_s, u"--name"_s, u"x"_s}, "made-up-1\n").code, 0);
    QFile ini(file());
    QVERIFY(ini.open(QFile::Append));
    QVERIFY(ini.write("[oops\nfoo\n") > 0);
    ini.close();
    QVERIFY(QFile::setPermissions(
        file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    damaged = contentOf(file());
}

void TestCliDamagedSettings::everyCommandSaysIt_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("list") << u"list"_s << 0;
    QTest::newRow("token") << u"token"_s << 0;
    QTest::newRow("verify") << u"verify"_s << 7;
    QTest::newRow("region list") << u"region list"_s << 0;
    QTest::newRow("app show") << u"app show"_s << 0;
    QTest::newRow("scan") << u"scan"_s << 0;
    QTest::newRow("diagnose") << u"diagnose"_s << 1;
}

void TestCliDamagedSettings::everyCommandSaysIt()
{
    QFETCH(const QString, words);
    QFETCH(const int, code);
    const CliStage::End end = run(words);
    QCOMPARE(end.code, code);
    QVERIFY(end.errors.contains(file()));
    QVERIFY(end.errors.contains("damaged"_L1));
    // Who only reads, changes nothing.
    QCOMPARE(contentOf(file()), damaged);
    QVERIFY(asides().isEmpty());
}

void TestCliDamagedSettings::theFirstChangeSetsItAside()
{
    const CliStage::End add = addOther();
    QCOMPARE(add.code, 0);
    QCOMPARE(asides().size(), 1);
    QVERIFY(add.errors.contains(asides().first()));
    QCOMPARE(contentOf(asides().first()), damaged);
    QVERIFY(!PrivateFile::isLoose(asides().first()));
    QVERIFY(!PrivateFile::isLoose(file()));

    // What could be understood is still there.
    const CliStage::End list = run(u"region list"_s);
    QCOMPARE(list.code, 0);
    QCOMPARE(list.errors, QString());
    QVERIFY(list.output.contains("sim"_L1));
    QVERIFY(list.output.contains("other"_L1));
    QVERIFY(stage->token() == "made-up-1"); // of the default region
    QCOMPARE(run(u"diagnose"_s).code, 0);
    QCOMPARE(asides().size(), 1);
}

void TestCliDamagedSettings::oneThatCannotBeReadIsLeftAlone()
{
    QVERIFY(QFile::remove(file()));
    QVERIFY(QDir().mkpath(file()));
    const CliStage::End list = run(u"list"_s);
    QCOMPARE(list.code, 0);
    QVERIFY(list.errors.contains("cannot be read"_L1));
    const CliStage::End add = addOther();
    QCOMPARE(add.code, 1);
    QVERIFY(add.errors.contains("cannot be read"_L1));
    QVERIFY(!add.errors.contains("disk"_L1));
    QVERIFY(asides().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliDamagedSettings)
#include "tst_cli_damagedsettings.moc"
