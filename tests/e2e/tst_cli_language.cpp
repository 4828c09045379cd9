// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"

#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person reads the command line in their own language; a script finds the same in all of them.
class TestCliLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPersonReadsTheirLanguage();
    void anUnknownLanguageIsEnglish();
    void aScriptFindsTheSame_data();
    void aScriptFindsTheSame();
    void optionsAreNotTranslated();

private:
    CliStage::End run(const QString &language, const QString &words)
    {
        stage->environment.insert(u"LANGUAGE"_s, language);
        stage->environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        return stage->run(words.split(u' '));
    }

    std::optional<CliStage> stage;
};

void TestCliLanguage::init()
{
    stage.emplace();
}

void TestCliLanguage::aPersonReadsTheirLanguage()
{
    const QString command = u"token --region mars"_s;
    QVERIFY(run(u"en"_s, command).errors.contains(u"There is no region “mars”."_s));
    const CliStage::End german = run(u"de"_s, command);
    QVERIFY2(german.errors.contains(u"Region „mars“"_s), qPrintable(german.errors));
    QCOMPARE(german.code, 2);
    QVERIFY(run(u"de_AT:en"_s, command).errors.contains(u"Region „mars“"_s));
}

void TestCliLanguage::anUnknownLanguageIsEnglish()
{
    for (const QString &language : {u"tlh"_s, u"../../x"_s, QString()}) {
        QVERIFY(run(language, u"token --region mars"_s)
                    .errors.contains(u"There is no region “mars”."_s));
    }
}

void TestCliLanguage::aScriptFindsTheSame_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command :
         {u"list --json"_s, u"region list --json"_s, u"diagnose --json"_s, u"token"_s,
          u"token --nonsense"_s, u"default"_s, u"--version"_s, u"whoami --json"_s})
        QTest::newRow(qPrintable(command)) << command;
}

void TestCliLanguage::aScriptFindsTheSame()
{
    QFETCH(const QString, command);
    QVERIFY(stage->setUpRegion());
    QCOMPARE(stage->connectAs(stage->user(0)).code, 0);
    const CliStage::End english = run(u"en"_s, command);
    const CliStage::End german = run(u"de"_s, command);
    QCOMPARE(german.code, english.code);
    QVERIFY(german.output == english.output); // a token is in some
}

void TestCliLanguage::optionsAreNotTranslated()
{
    const QString help = run(u"de"_s, u"connect --help"_s).output;
    for (const QLatin1StringView word :
         {"spacekey-cli connect"_L1, "--region"_L1, "--scopes"_L1, "--no-browser"_L1})
        QVERIFY(help.contains(word));
}

QTEST_GUILESS_MAIN(TestCliLanguage)
#include "tst_cli_language.moc"
