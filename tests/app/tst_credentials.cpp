// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"
#include "support/testkeyring.h"
#include "support/withinasecond.h"

#include <QProcess>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByNameAndByDefault();
    void renames();
    void refusesNamesInPlace_data();
    void refusesNamesInPlace();
    void takesANote();
    void refusesALongNote();
    void forgetsWhatWasRemovedElsewhere();
    void makesAnotherOneTheDefault();
    void oneProgramSeesWhatTheOtherDoes();
    void aBrokenIndexIsReportedAndKept();
    void theWindowSetsABrokenIndexAside();
    void sessionOnlyOnesNeverHideStoredOnes();
    void sessionOnlyOnesCanBeRenamed();
    void knowsWhenARegionHasMoved();

private:
    [[nodiscard]] static Credential sessionOnly(const std::optional<User> &user)
    {
        return {.region = u"lab"_s, .user = user};
    }
    const AccessToken m_token = AccessToken::fromBytes("a-made-up-token");
    TestKeyring m_keyring;
};

void TestCredentials::findsByNameAndByDefault()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person());
    const Credential second = bench.connectAs(bench.workgroup(), u"core"_s);
    QCOMPARE(bench.credentials.find(u"lab"_s, {}), std::optional(first));
    QCOMPARE(bench.credentials.find(u"lab"_s, u"core"_s), std::optional(second));
    QVERIFY(!bench.credentials.find(u"lab"_s, u"nobody"_s));
    QVERIFY(!bench.credentials.find(u"use1"_s, {}));
    QCOMPARE(bench.credentials.inRegion(u"lab"_s), QList({first, second}));
    QVERIFY(bench.credentials.inRegion(u"use1"_s).isEmpty());
}

void TestCredentials::renames()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    const QByteArray token = bench.tokenOf(credential);
    QCOMPARE(failureOf(*bench.credentials.rename(credential, u"pipeline"_s)), std::nullopt);
    QVERIFY(!bench.credentials.find(u"lab"_s, u"default"_s));
    const std::optional<Credential> renamed = bench.credentials.find(u"lab"_s, u"pipeline"_s);
    QVERIFY(renamed);
    QVERIFY(renamed->isDefault);
    QVERIFY(bench.tokenOf(*renamed) == token);
}

void TestCredentials::refusesNamesInPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error::Code>("code");

    QTest::newRow("taken") << u"core"_s << Error::Code::NameTaken;
    QTest::newRow("empty") << QString() << Error::Code::InvalidName;
    QTest::newRow("slash") << u"a/b"_s << Error::Code::InvalidName;
    QTest::newRow("like an option") << u"--all"_s << Error::Code::InvalidName;
}

void TestCredentials::refusesNamesInPlace()
{
    QFETCH(QString, name);
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    bench.connectAs(bench.workgroup(), u"core"_s);
    const QList<Credential> before = bench.credentials.all();
    const std::optional<Error> error = failureOf(*bench.credentials.rename(credential, name));
    QVERIFY(error);
    QTEST(error->code, "code");
    QCOMPARE(bench.credentials.all(), before);
}

void TestCredentials::takesANote()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    QCOMPARE(failureOf(*bench.credentials.edit(credential, u"pipeline"_s,
                                               u"  for the\tnight run\r\nask \x1b[31mAda "_s)),
             std::nullopt);
    const Credential edited = bench.credentials.all().first();
    QCOMPARE(edited.name, u"pipeline"_s);
    QCOMPARE(edited.note, u"for the night run\nask [31mAda"_s);
    QCOMPARE(failureOf(*bench.credentials.rename(edited, u"core"_s)), std::nullopt);
    QCOMPARE(bench.credentials.all().first().note, edited.note);
}

void TestCredentials::refusesALongNote()
{
    Workbench bench;
    const Credential credential = bench.credentials.addForSession(sessionOnly({}), m_token);
    const QString longest(Credential::maxNoteLength, u'x');
    QCOMPARE(failureOf(*bench.credentials.edit(credential, u"a"_s, longest + u'x'))->code,
             Error::Code::Usage);
    QCOMPARE(bench.credentials.all().first(), credential);
    QCOMPARE(failureOf(*bench.credentials.edit(credential, u"a"_s, longest)), std::nullopt);
    QCOMPARE(bench.credentials.all().first().note, longest);
}

void TestCredentials::forgetsWhatWasRemovedElsewhere()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    QCOMPARE(failureOf(*bench.credentials.forget(credential))->code, Error::Code::NotSaved);
    QCOMPARE(bench.credentials.all(), QList{credential});
    QCOMPARE(QProcess::execute(u"secret-tool"_s, {u"clear"_s, u"user"_s, credential.key}), 0);
    QCOMPARE(bench.keyringItems(), 0);
    QCOMPARE(failureOf(*bench.credentials.token(credential))->code, Error::Code::EntryMissing);
    QCOMPARE(bench.credentials.all(), QList{credential}); // never silently
    QVERIFY(m_keyring.lock());
    QCOMPARE(failureOf(*bench.credentials.forget(credential))->code, Error::Code::KeychainLocked);
    QCOMPARE(bench.credentials.all(), QList{credential});
    QVERIFY(m_keyring.replace()); // unlocked again
    QCOMPARE(failureOf(*bench.credentials.forget(credential)), std::nullopt);
    QVERIFY(bench.credentials.all().isEmpty());
}

void TestCredentials::makesAnotherOneTheDefault()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.connectAs(bench.person());
    const Credential second = bench.connectAs(bench.workgroup(), u"core"_s);
    QCOMPARE(failureOf(*bench.credentials.makeDefault(second)), std::nullopt);
    QCOMPARE(bench.credentials.find(u"lab"_s, {})->name, u"core"_s);
    QVERIFY(!bench.credentials.find(u"lab"_s, u"default"_s)->isDefault);
}

void TestCredentials::oneProgramSeesWhatTheOtherDoes()
{
    Workbench bench;
    bench.setUpClientPair();
    Credentials window(bench.profile, bench.keychain, bench.regions, bench.clock);
    window.watch();
    const auto connect = [&](int i) { bench.connectAs(bench.person(), u"new %1"_s.arg(i)); };
    QVERIFY(
        isSeenWithinASecond(connect, [&](int) { return window.all() == bench.credentials.all(); }));
    QVERIFY(!window.all().isEmpty());
    const auto rename = [&](int i) {
        const Credential credential = bench.credentials.all().first();
        QCOMPARE(failureOf(*bench.credentials.rename(credential, u"other %1"_s.arg(i))),
                 std::nullopt);
    };
    QVERIFY(isSeenWithinASecond(
        rename, [&](int i) { return window.find(u"lab"_s, u"other %1"_s.arg(i)).has_value(); }));
}

void TestCredentials::aBrokenIndexIsReportedAndKept()
{
    Workbench bench;
    Profile::makePrivateDir(bench.profile.dataDir);
    QFile file(bench.profile.indexFile());
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{ broken");
    file.close();
    QSignalSpy changed(&bench.credentials, &Credentials::changed);
    bench.credentials.reload();
    QCOMPARE(changed.count(), 1);
    QVERIFY(bench.credentials.problem());
    QCOMPARE(bench.credentials.problem()->code, Error::Code::IndexUnusable);
    QVERIFY(bench.credentials.all().isEmpty());
    const Credential any{.region = u"lab"_s, .name = u"default"_s};
    QVERIFY(failureOf(*bench.credentials.rename(any, u"x"_s)));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{ broken"));
}

void TestCredentials::theWindowSetsABrokenIndexAside()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(failureOf(*bench.credentials.rename(credential, u"pipeline"_s)), std::nullopt);
    QFile file(bench.profile.indexFile());
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{ broken");
    file.close();

    Credentials window(bench.profile, bench.keychain, bench.regions, bench.clock);
    QVERIFY(!window.problem());
    QVERIFY(window.damage());
    QCOMPARE(window.all(), QList{credential}); // as before the last change
    QVERIFY(bench.tokenOf(window.all().first()) == bench.tokenOf(credential));
    QSignalSpy aside(&window, &Credentials::wasSetAside);
    window.watch();
    QTRY_COMPARE(aside.size(), 1);
    QTRY_VERIFY(!window.damage());
    QCOMPARE(window.all(), QList{credential});
    const QDir folder(bench.profile.dataDir);
    const QStringList kept = folder.entryList({u"*.broken-*"_s});
    QCOMPARE(kept.size(), 1);
    QVERIFY(aside.first().first().value<Error>().remedy.contains(kept.first()));
}

void TestCredentials::sessionOnlyOnesNeverHideStoredOnes()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential stored = bench.connectAs(bench.person());
    const Credential first = bench.credentials.addForSession(sessionOnly(stored.user), m_token);
    QVERIFY(first.sessionOnly);
    QVERIFY(first.name != stored.name);
    QCOMPARE(bench.credentials.find(u"lab"_s, {}), std::optional(stored));
    QVERIFY(bench.tokenOf(first) == m_token.bytes());

    const User other{.id = u"7"_s, .name = u"Someone Else"_s};
    const Credential second = bench.credentials.addForSession(sessionOnly(other), m_token);
    QCOMPARE(second.name, u"Someone Else"_s);
    const Credential third = bench.credentials.addForSession(sessionOnly(other), m_token);
    QCOMPARE(third.name, u"Someone Else"_s);
    QCOMPARE(bench.credentials.all(), QList({stored, first, third}));
    QVERIFY(bench.tokenOf(second).isEmpty());
}

void TestCredentials::sessionOnlyOnesCanBeRenamed()
{
    Workbench bench;
    const Credential credential = bench.credentials.addForSession(sessionOnly({}), m_token);
    QCOMPARE(credential.name, u"default"_s);
    const std::optional<Error> error = failureOf(*bench.credentials.rename(credential, u"/"_s));
    QVERIFY(error);
    QCOMPARE(error->code, Error::Code::InvalidName);
    QCOMPARE(failureOf(*bench.credentials.rename(credential, u"mine"_s)), std::nullopt);
    const std::optional<Credential> renamed = bench.credentials.find(u"lab"_s, u"mine"_s);
    QVERIFY(renamed);
    QVERIFY(bench.tokenOf(*renamed) == m_token.bytes());
    QVERIFY(!QFile::exists(bench.profile.indexFile()));
}

void TestCredentials::knowsWhenARegionHasMoved()
{
    Workbench bench;
    bench.setUpClientPair();
    const Credential credential = bench.connectAs(bench.person());
    QVERIFY(bench.credentials.regionStillMatches(credential));
    Region moved = bench.region();
    moved.apiBase = QUrl(u"https://elsewhere.example"_s);
    QVERIFY(bench.regions.add(moved));
    QVERIFY(!bench.credentials.regionStillMatches(credential));
    QVERIFY(bench.regions.remove(u"lab"_s));
    QVERIFY(!bench.credentials.regionStillMatches(credential));
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
