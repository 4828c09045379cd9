// SPDX-License-Identifier: Apache-2.0
#include "core/scopemeaning.h"

#include "core/scopes.h"

#include <QSet>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// What a person is told about each scope.
class TestScopeMeaning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatReachesFar_data();
    void knowsWhatReachesFar();
    void saysWhichPartItIsAbout();
    void saysWhatIsOdd_data();
    void saysWhatIsOdd();
    void explainsEveryScopeOfEveryPreset();
    void noTwoSayTheSame();
};

void TestScopeMeaning::knowsWhatReachesFar_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<bool>("wide");

    for (const auto *scope : {"write global", "create global", "movetotrash global", "empty trash",
                              "audit domain", "manage applications", "start applications"})
        QTest::newRow(scope) << QString::fromLatin1(scope) << true;
    for (const auto *scope :
         {"browse global", "read global", "create projects", "create runs", "audit user",
          "browse run 5", "read project 76076", "write sample 12", "create appresult 7"})
        QTest::newRow(scope) << QString::fromLatin1(scope) << false;
}

void TestScopeMeaning::knowsWhatReachesFar()
{
    QFETCH(QString, scope);
    const ScopeMeaning meaning = ScopeMeaning::of(scope);
    QVERIFY(meaning.known);
    QVERIFY(!meaning.explanation.isEmpty());
    QTEST(meaning.wide, "wide");
}

void TestScopeMeaning::saysWhichPartItIsAbout()
{
    QCOMPARE(ScopeMeaning::of(u"read project 76076"_s).explanation,
             u"List and download what is in project 76076."_s);
    QVERIFY(ScopeMeaning::of(u"write appresult 7"_s).explanation.contains(u"app result 7"_s));
}

void TestScopeMeaning::saysWhatIsOdd_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("says");

    const QString missing = u"is missing"_s;
    const QString number = u"One number has to follow"_s;
    const QString unknown = u"does not know this scope"_s;
    QTest::newRow("an access alone") << u"read"_s << missing;
    QTest::newRow("no number") << u"read project"_s << number;
    QTest::newRow("a name for a number") << u"read project mouse"_s << number;
    QTest::newRow("two numbers") << u"read project 1 2"_s << number;
    QTest::newRow("a number in other digits") << u"read project ٣"_s << number;
    QTest::newRow("a number of everything") << u"read global 7"_s << unknown;
    QTest::newRow("another type") << u"read biosample 7"_s << unknown;
    QTest::newRow("another access") << u"frobnicate global"_s << unknown;
    QTest::newRow("half a collection") << u"empty"_s << unknown;
    QTest::newRow("a collection of another") << u"browse projects"_s << unknown;
}

void TestScopeMeaning::saysWhatIsOdd()
{
    QFETCH(QString, scope);
    QFETCH(QString, says);
    const ScopeMeaning meaning = ScopeMeaning::of(scope);
    QVERIFY(!meaning.known);
    QVERIFY(!meaning.wide);
    QVERIFY2(meaning.explanation.contains(says), qPrintable(meaning.explanation));
}

void TestScopeMeaning::explainsEveryScopeOfEveryPreset()
{
    for (const ScopePreset &preset : ScopePreset::all()) {
        for (const QString &scope : preset.scopes.list())
            QVERIFY2(ScopeMeaning::of(scope).known, qPrintable(scope));
    }
}

void TestScopeMeaning::noTwoSayTheSame()
{
    const Scopes all = Scopes::parse(
        u"browse global,read global,write global,create global,browse run 1,read run 1,"
        "write run 1,create run 1,create projects,create runs,start applications,"
        "manage applications,movetotrash global,empty trash,audit user,audit domain"_s);
    QSet<QString> said;
    for (const QString &scope : all.list())
        said.insert(ScopeMeaning::of(scope).explanation);
    QCOMPARE(said.size(), all.list().size());
}

QTEST_APPLESS_MAIN(TestScopeMeaning)
#include "tst_scopemeaning.moc"
