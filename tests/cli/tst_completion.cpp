// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

#include <QSet>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

using Kind = Values::Kind;

/// What the command table says of each place of a line; the shells' part is in e2e/tst_shells.
class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheNextWord_data();
    void offersTheNextWord();
    void knowsWhatKindOfValueIsWanted_data();
    void knowsWhatKindOfValueIsWanted();
    void leavesAnotherProgramsLineToTheShell_data();
    void leavesAnotherProgramsLineToTheShell();
    void aGivenOptionIsNotOfferedAgain();
    void noLineIsTooOdd();

private:
    /// The last word, after the last blank, is being typed.
    [[nodiscard]] static Completion at(const QString &line)
    {
        return Completion::of(line.split(u' '), commandTable());
    }
    [[nodiscard]] static QStringList words(const Completion &completion)
    {
        QStringList found;
        for (const auto &[word, meaning] : completion.candidates)
            found.append(word);
        return found;
    }
};

void TestCompletion::offersTheNextWord_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("offered");
    QTest::newRow("command") << u""_s << u"whoami"_s;
    QTest::newRow("group") << u"re"_s << u"region"_s;
    QTest::newRow("in a group") << u"region "_s << u"remove"_s;
    QTest::newRow("after an option") << u"--sandbox region "_s << u"remove"_s;
    QTest::newRow("option") << u"connect --"_s << u"--scopes"_s;
    QTest::newRow("option of all") << u"-"_s << u"--sandbox"_s;
    QTest::newRow("nothing but options left") << u"list "_s << u"--json"_s;
    QTest::newRow("after all words") << u"region remove lab "_s << u"--help"_s;
    QTest::newRow("flow") << u"connect --force --flow "_s << u"redirect"_s;
    QTest::newRow("flow, glued") << u"connect --flow="_s << u"redirect"_s;
    QTest::newRow("shell") << u"env --shell "_s << u"fish"_s;
    QTest::newRow("preset") << u"connect --scopes "_s << u"bs CLI"_s;
    QTest::newRow("word") << u"completion "_s << u"zsh"_s;
    QTest::newRow("help") << u"help region "_s << u"add"_s;
}

void TestCompletion::offersTheNextWord()
{
    QFETCH(QString, line);
    QFETCH(QString, offered);
    const QStringList found = words(at(line));
    QVERIFY2(found.contains(offered), qPrintable(found.join(u' ')));
    QVERIFY(!found.contains(u"__complete"_s));
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
}

void TestCompletion::knowsWhatKindOfValueIsWanted_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("begun");
    const QString none;
    QTest::newRow("region") << u"token --region us"_s << Kind::Region << none << u"us"_s;
    QTest::newRow("glued") << u"token --region=us"_s << Kind::Region << u"--region="_s << u"us"_s;
    QTest::newRow("name") << u"token --region lab --name "_s << Kind::Name << none << none;
    QTest::newRow("own region") << u"region remove "_s << Kind::OwnRegion << none << none;
    QTest::newRow("file") << u"region add x --ca-file "_s << Kind::File << none << none;
    QTest::newRow("free text") << u"app set --client-id "_s << Kind::Text << none << none;
    QTest::newRow("like an option") << u"token --name -x"_s << Kind::Name << none << u"-x"_s;
}

void TestCompletion::knowsWhatKindOfValueIsWanted()
{
    QFETCH(QString, line);
    const Completion completion = at(line);
    QTEST(completion.values.kind, "kind");
    QTEST(completion.head, "head");
    QTEST(completion.begun, "begun");
    QVERIFY(completion.candidates.isEmpty());
    if (line.contains("--region lab "_L1))
        QCOMPARE(completion.typed.value(u"region"_s), u"lab"_s);
}

void TestCompletion::leavesAnotherProgramsLineToTheShell_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("first");
    QTest::newRow("its name") << u"exec "_s << 1;
    QTest::newRow("after --") << u"exec --name x -- ls"_s << 4;
    QTest::newRow("its options") << u"exec ls --region "_s << 1;
    QTest::newRow("like an option") << u"exec -- -x"_s << 2;
    QTest::newRow("far on") << u"--sandbox exec -- bs list -"_s << 3;
}

void TestCompletion::leavesAnotherProgramsLineToTheShell()
{
    QFETCH(QString, line);
    QFETCH(int, first);
    QCOMPARE(at(line).commandAt, std::optional<qsizetype>(first));
    QVERIFY(!at(u"exec --na"_s).commandAt);
}

void TestCompletion::aGivenOptionIsNotOfferedAgain()
{
    const QStringList open = words(at(u"connect --region=use1 --force --name lab --"_s));
    QVERIFY(open.contains(u"--scopes"_s));
    for (const QString &given : {u"--region"_s, u"--force"_s, u"--name"_s})
        QVERIFY2(!open.contains(given), qPrintable(given));
}

void TestCompletion::noLineIsTooOdd()
{
    QVERIFY(words(Completion::of({}, commandTable())).contains(u"token"_s));
    for (const QString &line :
         {u"conect "_s, u"conect --"_s, u"region rename "_s, u"-- "_s, u"token --nonsense=x y z "_s,
          u"token --name"_s, u"= =x -=y --="_s, u"region add a b c "_s, u"--flow "_s}) {
        const Completion completion = at(line);
        QVERIFY2(!completion.commandAt, qPrintable(line));
    }
    QVERIFY(words(at(u"conect "_s)).isEmpty());
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
