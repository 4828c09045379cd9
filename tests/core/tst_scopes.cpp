// SPDX-License-Identifier: Apache-2.0
#include "core/scopes.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestScopes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refusesWhatCannotBeScopes_data();
    void refusesWhatCannotBeScopes();
    void comparesAsSets();
    void presetsAreFoundByName();
    void everyPresetExplainsItself();
};

void TestScopes::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("wire");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("upper case") << u"READ GLOBAL, BROWSE GLOBAL"_s
                                << u"read global,browse global"_s;
    QTest::newRow("spacing") << u" read   project  76076 ,, "_s << u"read project 76076"_s;
    QTest::newRow("repeated") << u"browse global,Browse Global"_s << u"browse global"_s;
    QTest::newRow("unknown words are kept") << u"frobnicate all"_s << u"frobnicate all"_s;
}

void TestScopes::readsWhatPeopleType()
{
    QFETCH(QString, typed);
    QTEST(Scopes::parse(typed).toWire(), "wire");
}

void TestScopes::refusesWhatCannotBeScopes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");

    QTest::newRow("a preset's") << u"browse global, read global"_s << true;
    QTest::newRow("a trailing comma") << u"browse global,"_s << true;
    QTest::newRow("nothing: who you are") << u"  "_s << true;
    QTest::newRow("an unknown one: the server decides") << u"frobnicate (all)"_s << true;
    QTest::newRow("commas alone") << u" , ,"_s << false;
    QTest::newRow("an umlaut") << u"read pröject 1"_s << false;
    QTest::newRow("a line break") << u"read global,\nbrowse global"_s << false;
    QTest::newRow("a no-break space") << u"read\u00a0global"_s << false;
    QTest::newRow("DEL") << u"read global\x7f"_s << false;
}

void TestScopes::refusesWhatCannotBeScopes()
{
    QFETCH(QString, typed);
    const Result<Scopes> read = Scopes::read(typed);
    QTEST(bool(read), "taken");
    if (read) {
        QCOMPARE(*read, Scopes::parse(typed));
    } else {
        QCOMPARE(read.error().code, Error::Code::Usage);
        QVERIFY(!read.error().what.isEmpty() && !read.error().remedy.isEmpty());
    }
}

void TestScopes::comparesAsSets()
{
    QCOMPARE(Scopes::parse(u"a,b"_s), Scopes::parse(u"B, A"_s));
    QVERIFY(!(Scopes::parse(u"a,b"_s) == Scopes::parse(u"a"_s)));
    QVERIFY(!(Scopes::parse(u"a"_s) == Scopes::parse(u"b"_s)));
    QVERIFY(Scopes::parse(u" , "_s).isEmpty());
}

void TestScopes::presetsAreFoundByName()
{
    QCOMPARE(ScopePreset::find(u"browse"_s)->scopes.toWire(), u"browse global"_s);
    QCOMPARE(ScopePreset::find(u"BS cli"_s)->id, ScopePreset::Id::BsCli);
    QVERIFY(ScopePreset::find(u"identify"_s)->scopes.isEmpty());
    QVERIFY(!ScopePreset::find(u"browse global"_s));
    QCOMPARE(ScopePreset::preset(ScopePreset::Id::Download).scopes.toWire(),
             u"browse global,read global"_s);
}

void TestScopes::everyPresetExplainsItself()
{
    QCOMPARE(ScopePreset::all().size(), 5);
    for (const ScopePreset &preset : ScopePreset::all())
        QVERIFY2(!preset.explanation().isEmpty(), qPrintable(preset.name));
}

QTEST_APPLESS_MAIN(TestScopes)
#include "tst_scopes.moc"
