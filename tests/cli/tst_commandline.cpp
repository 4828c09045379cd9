// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include "cli/help.h"

#include <QRegularExpression>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

using Wish = CommandLine::Wish;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsCommandsOfOneAndTwoWords();
    void takesTheSandboxBeforeAndAfterTheCommand_data();
    void takesTheSandboxBeforeAndAfterTheCommand();
    void whatExecRunsIsTheCommandsOwn_data();
    void whatExecRunsIsTheCommandsOwn();
    void anEmptyValueIsAValue();
    void theLastOneOfAnOptionCounts();
    void helpAndVersionNeedNothingElse_data();
    void helpAndVersionNeedNothingElse();
    void refuses_data();
    void refuses();
    void guessesWhatWasMeant_data();
    void guessesWhatWasMeant();
    void repeatsNoValues();
    void everyCommandExplainsItself();
    void helpFitsTheTerminal_data();
    void helpFitsTheTerminal();
    void everyExampleIsUnderstood();

private:
    [[nodiscard]] static Result<CommandLine> parse(const QString &words)
    {
        return CommandLine::parse(words.split(u' ', Qt::SkipEmptyParts), commandTable());
    }
};

void TestCommandLine::understandsCommandsOfOneAndTwoWords()
{
    const Result<CommandLine> token = parse(u"token --region use1 --name lab"_s);
    QVERIFY(token);
    QCOMPARE(token->wish, Wish::Run);
    QCOMPARE(token->command->name, u"token"_s);
    QCOMPARE(token->arguments.value(u"region"_s), u"use1"_s);
    QCOMPARE(token->arguments.value(u"name"_s), u"lab"_s);
    QVERIFY(!token->sandbox);

    const Result<CommandLine> add =
        parse(u"region add --name Lab LAB --api-url http://[::1] --web-url=http://[::1]"_s);
    QVERIFY(add);
    QCOMPARE(add->command->name, u"region add"_s);
    QCOMPARE(add->arguments.positional, QStringList{u"LAB"_s});
    QCOMPARE(add->arguments.value(u"web-url"_s), u"http://[::1]"_s);

    const Result<CommandLine> list = parse(u"list --json"_s);
    QVERIFY(list);
    QVERIFY(list->arguments.has(u"json"_s));
    QVERIFY(!list->arguments.has(u"region"_s));
    QCOMPARE(list->arguments.value(u"region"_s), std::nullopt);
}

void TestCommandLine::takesTheSandboxBeforeAndAfterTheCommand_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("before") << u"--sandbox token"_s;
    QTest::newRow("after") << u"token --sandbox"_s;
    QTest::newRow("before a group") << u"--sandbox region list"_s;
    QTest::newRow("inside a group") << u"region --sandbox list"_s;
    QTest::newRow("after a group") << u"region list --json --sandbox"_s;
}

void TestCommandLine::takesTheSandboxBeforeAndAfterTheCommand()
{
    QFETCH(QString, words);
    const Result<CommandLine> line = parse(words);
    QVERIFY(line);
    QVERIFY(line->sandbox);
    QVERIFY(line->command);
}

void TestCommandLine::whatExecRunsIsTheCommandsOwn_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("command");
    QTest::newRow("after --") << u"exec --name lab -- ls -l --name x"_s << u"ls -l --name x"_s;
    QTest::newRow("without --") << u"exec --name lab ls -l --name x"_s << u"ls -l --name x"_s;
    QTest::newRow("a -- of its own") << u"exec --name lab -- git -- x"_s << u"git -- x"_s;
    QTest::newRow("an option of all commands") << u"exec --name lab ls --help"_s << u"ls --help"_s;
    QTest::newRow("like an option") << u"exec --name lab -- --version"_s << u"--version"_s;
}

void TestCommandLine::whatExecRunsIsTheCommandsOwn()
{
    QFETCH(QString, words);
    QFETCH(QString, command);
    const Result<CommandLine> line = parse(words);
    QVERIFY(line);
    QCOMPARE(line->wish, Wish::Run);
    QCOMPARE(line->arguments.value(u"name"_s), u"lab"_s);
    QCOMPARE(line->arguments.positional, command.split(u' '));
}

void TestCommandLine::anEmptyValueIsAValue()
{
    const Result<CommandLine> line =
        CommandLine::parse({u"connect"_s, u"--scopes"_s, QString()}, commandTable());
    QVERIFY(line);
    QVERIFY(line->arguments.has(u"scopes"_s));
    QCOMPARE(line->arguments.value(u"scopes"_s), QString());
}

void TestCommandLine::theLastOneOfAnOptionCounts()
{
    const Result<CommandLine> line = parse(u"token --region use1 --region euc1"_s);
    QVERIFY(line);
    QCOMPARE(line->arguments.value(u"region"_s), u"euc1"_s);
}

void TestCommandLine::helpAndVersionNeedNothingElse_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<QString>("topic");
    QTest::newRow("help") << u"--help"_s << Wish::Help << QString();
    QTest::newRow("h") << u"-h"_s << Wish::Help << QString();
    QTest::newRow("command") << u"connect --help"_s << Wish::Help << u"connect"_s;
    QTest::newRow("group") << u"region --help"_s << Wish::Help << u"region"_s;
    QTest::newRow("command of a group") << u"region add --help"_s << Wish::Help << u"region add"_s;
    QTest::newRow("before") << u"--help app set"_s << Wish::Help << u"app set"_s;
    QTest::newRow("of exec") << u"exec --help"_s << Wish::Help << u"exec"_s;
    QTest::newRow("help as a command") << u"help"_s << Wish::Help << QString();
    QTest::newRow("help of a command") << u"help connect"_s << Wish::Help << u"connect"_s;
    QTest::newRow("help of a group") << u"--sandbox help region"_s << Wish::Help << u"region"_s;
    QTest::newRow("help in a group") << u"help region add"_s << Wish::Help << u"region add"_s;
    QTest::newRow("help of help") << u"help help"_s << Wish::Help << QString();
    QTest::newRow("version") << u"--version"_s << Wish::Version << QString();
    QTest::newRow("version of a command") << u"list --version"_s << Wish::Version << u"list"_s;
}

void TestCommandLine::helpAndVersionNeedNothingElse()
{
    QFETCH(QString, words);
    const Result<CommandLine> line = parse(words);
    QVERIFY(line);
    QTEST(line->wish, "wish");
    QTEST(line->topic, "topic");
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("hint");
    QTest::newRow("nothing") << QString() << u"spacekey-cli --help"_s;
    QTest::newRow("unknown command") << u"conect"_s << u"spacekey-cli --help"_s;
    QTest::newRow("unknown command, help") << u"conect --help"_s << u"spacekey-cli --help"_s;
    QTest::newRow("help of nothing") << u"help conect"_s << u"spacekey-cli --help"_s;
    QTest::newRow("a group alone") << u"region"_s << u"spacekey-cli region --help"_s;
    QTest::newRow("unknown word of a group") << u"region rename"_s << u"spacekey-cli --help"_s;
    QTest::newRow("unknown option") << u"token --json"_s << u"spacekey-cli token --help"_s;
    QTest::newRow("unknown option before") << u"--json list"_s << u"spacekey-cli --help"_s;
    QTest::newRow("an option of another command")
        << u"region add lab --name L --api-url https://a --web-url https://a --client-id f"_s
        << u"spacekey-cli region add --help"_s;
    QTest::newRow("value missing") << u"token --region"_s << u"spacekey-cli token --help"_s;
    QTest::newRow("value for a flag") << u"list --json=yes"_s << u"spacekey-cli list --help"_s;
    QTest::newRow("too many words") << u"token use1"_s << u"spacekey-cli token --help"_s;
    QTest::newRow("no command") << u"exec"_s << u"spacekey-cli exec --help"_s;
    QTest::newRow("no command after --") << u"exec --"_s << u"spacekey-cli exec --help"_s;
    QTest::newRow("an option before the command")
        << u"exec -l ls"_s << u"spacekey-cli exec --help"_s;
    QTest::newRow("too few words") << u"region remove"_s << u"spacekey-cli region remove --help"_s;
    QTest::newRow("option missing")
        << u"region add lab --name L"_s << u"spacekey-cli region add --help"_s;
    QTest::newRow("client id missing") << u"app set"_s << u"spacekey-cli app set --help"_s;
}

void TestCommandLine::refuses()
{
    QFETCH(QString, words);
    QFETCH(QString, hint);
    const Result<CommandLine> line = parse(words);
    QVERIFY(!line);
    QCOMPARE(line.error().code, Error::Code::Usage);
    QVERIFY(!line.error().what.isEmpty());
    QVERIFY2(line.error().remedy.contains(hint), qPrintable(line.error().remedy));
}

void TestCommandLine::guessesWhatWasMeant_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("meant");
    QTest::newRow("a letter missing") << u"conect"_s << u"“connect”"_s;
    QTest::newRow("a letter too many") << u"tooken"_s << u"“token”"_s;
    QTest::newRow("swapped") << u"lits"_s << u"“list”"_s;
    QTest::newRow("wrong") << u"verifi"_s << u"“verify”"_s;
    QTest::newRow("in a group") << u"region remvoe"_s << u"“region remove”"_s;
    QTest::newRow("the group") << u"regoin"_s << u"“region”"_s;
    QTest::newRow("help's") << u"help whomai"_s << u"“whoami”"_s;
    QTest::newRow("option") << u"list --jsn"_s << u"“--json”"_s;
    QTest::newRow("option of all") << u"--sanbox list"_s << u"“--sandbox”"_s;
    QTest::newRow("nothing near") << u"frobnicate"_s << QString();
    QTest::newRow("far option") << u"list --colour"_s << QString();
    QTest::newRow("one letter") << u"x"_s << QString();
    QTest::newRow("the scripts' command") << u"__complet"_s << QString();
}

void TestCommandLine::guessesWhatWasMeant()
{
    QFETCH(QString, words);
    QFETCH(QString, meant);
    const Result<CommandLine> line = parse(words);
    QVERIFY(!line);
    QCOMPARE(line.error().code, Error::Code::Usage);
    const QString remedy = line.error().remedy;
    QCOMPARE(remedy.contains("Did you mean"_L1), !meant.isEmpty());
    QVERIFY2(remedy.contains(meant), qPrintable(remedy));
}

void TestCommandLine::repeatsNoValues()
{
    // Someone who gives a secret where none belongs shall not find it in a job's log.
    for (const QString &words : {u"app set --client-id x s3cr3t"_s, u"token s3cr3t"_s,
                                 u"app set --client-secret=s3cr3t"_s, u"list --json=s3cr3t"_s}) {
        const Result<CommandLine> line = parse(words);
        QVERIFY(!line);
        QVERIFY2(!line.error().what.contains("s3cr3t"_L1), qPrintable(line.error().what));
    }
}

void TestCommandLine::everyCommandExplainsItself()
{
    const QList<CommandSpec> table = commandTable();
    const QString all = Help::text({}, table);
    for (const CommandSpec &command : table) {
        if (command.hidden) {
            QVERIFY2(!all.contains(command.name), qPrintable(command.name));
            continue;
        }
        QVERIFY2(all.contains(command.name + u' '), qPrintable(command.name));
        QVERIFY(all.contains(command.summary));
        const QString own = Help::text(command.name, table);
        QVERIFY(own.contains("spacekey-cli "_L1 + command.name));
        for (const OptionSpec &option : command.options) {
            QVERIFY2(own.contains("--"_L1 + option.name), qPrintable(option.name));
            QVERIFY(own.contains(option.description));
        }
        for (const QString &option : command.required)
            QVERIFY2(!own.contains("[--"_L1 + option), qPrintable(option));
    }
    QVERIFY(Help::text(u"region"_s, table).contains("region remove ID"_L1));
    QVERIFY(!Help::text(u"region"_s, table).contains("app set"_L1));
}

void TestCommandLine::helpFitsTheTerminal_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {60, 80, 132})
        QTest::addRow("%d", width) << width;
}

void TestCommandLine::helpFitsTheTerminal()
{
    QFETCH(int, width);
    const TextStyle style{.width = width, .colours = true};
    QStringList topics{QString()};
    QStringList examples;
    for (const CommandSpec &command : commandTable()) {
        topics.append(command.name);
        examples += command.examples;
    }
    for (const QString &topic : topics) {
        const QString text = Help::text(topic, commandTable(), style);
        QVERIFY(text.contains("\x1b[1m"_L1));
        QString unstyled = text;
        unstyled.remove(QRegularExpression(u"\x1b\\[[0-9]+m"_s));
        for (const QString &line : unstyled.split(u'\n')) {
            // What shall be copied is never broken.
            QVERIFY2(line.size() <= width || examples.contains(line.trimmed()), qPrintable(line));
        }
        // Nothing is lost by it.
        QCOMPARE(unstyled.simplified(), Help::text(topic, commandTable()).simplified());
    }
}

void TestCommandLine::everyExampleIsUnderstood()
{
    const QString program = u"spacekey-cli "_s;
    for (const CommandSpec &command : commandTable()) {
        QVERIFY2(command.hidden || !command.examples.isEmpty(), qPrintable(command.name));
        for (const QString &example : command.examples) {
            QVERIFY(Help::text(command.name, commandTable()).contains(example));
            QString words = example.sliced(example.indexOf(program) + program.size());
            words.truncate(words.indexOf(QRegularExpression(u"[)|>]|$"_s)));
            const Result<CommandLine> line = parse(words);
            QVERIFY2(line, qPrintable(words));
            if (command.name == "help"_L1)
                QCOMPARE(line->wish, Wish::Help);
            else
                QCOMPARE(line->command->name, command.name);
        }
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
