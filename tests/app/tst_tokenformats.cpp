// SPDX-License-Identifier: Apache-2.0
#include "app/tokenformats.h"
#include "bscli/bsconfig.h"

#include <QProcess>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

using Shell = TokenFormats::Shell;

class TestTokenFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsBothVariables_data();
    void setsBothVariables();
    void shReadsBackWhatWasQuoted_data();
    void shReadsBackWhatWasQuoted();
    void shPassesBothOnToPrograms();
    void quotesForTheOthers_data();
    void quotesForTheOthers();
    void knowsTheShellsByName();
    void writesTheHeaderOfARequest();
    void writesAFileForBs();
    void refusesWhatBsWouldMisread();
    void givesEachFormInItsOrder();

private:
    [[nodiscard]] static QByteArray sh(const QByteArray &script)
    {
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, QString::fromUtf8(script)});
        return shell.waitForFinished() && shell.exitCode() == 0 ? shell.readAllStandardOutput()
                                                                : QByteArray("failed");
    }

    const QString server = u"https://api.basespace.illumina.com"_s;
};

void TestTokenFormats::setsBothVariables_data()
{
    QTest::addColumn<Shell>("shell");
    QTest::addColumn<QByteArray>("lines");

    QTest::newRow("sh") << Shell::Sh
                        << QByteArray("export BASESPACE_API_SERVER="
                                      "'https://api.basespace.illumina.com'\n"
                                      "export BASESPACE_ACCESS_TOKEN='made\\up'\\''token'");
    QTest::newRow("fish") << Shell::Fish
                          << QByteArray("set -gx BASESPACE_API_SERVER "
                                        "'https://api.basespace.illumina.com'\n"
                                        "set -gx BASESPACE_ACCESS_TOKEN 'made\\\\up\\'token'");
    QTest::newRow("powershell") << Shell::PowerShell
                                << QByteArray("$env:BASESPACE_API_SERVER = "
                                              "'https://api.basespace.illumina.com'\n"
                                              "$env:BASESPACE_ACCESS_TOKEN = 'made\\up''token'");
}

void TestTokenFormats::setsBothVariables()
{
    QFETCH(const Shell, shell);
    const AccessToken token = AccessToken::fromBytes("made\\up'token");
    QTEST(TokenFormats::environment(shell, server, token), "lines");
}

void TestTokenFormats::shReadsBackWhatWasQuoted_data()
{
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("plain") << QByteArray("0123abc");
    QTest::newRow("apostrophes") << QByteArray("'it's''");
    QTest::newRow("backslashes") << QByteArray("\\a\\\\b\\'\\n\\");
    QTest::newRow("double quotes") << QByteArray("say \"it\"");
    QTest::newRow("line breaks") << QByteArray("\ntwo\n\nlines");
    QTest::newRow("what a shell would expand")
        << QByteArray("$HOME ${HOME} `id` $(id) ~ * ? [a] !!");
    QTest::newRow("what a shell would end at") << QByteArray("a; b & c | d # e < f > g");
    QTest::newRow("beyond ASCII") << QByteArray("ä€ ’\u200b");
}

void TestTokenFormats::shReadsBackWhatWasQuoted()
{
    QFETCH(const QByteArray, value);
    QCOMPARE(sh("printf %s " + TokenFormats::quoted(Shell::Sh, value)), value);
}

void TestTokenFormats::shPassesBothOnToPrograms()
{
    const QString odd = u"http://[::1]/it's a\nlab"_s;
    const AccessToken token = AccessToken::fromBytes("a'b\\c\"d$e");
    const QByteArray lines = TokenFormats::environment(Shell::Sh, odd, token);
    QCOMPARE(sh(lines + "\nexec sh -c 'printf %s \"$BASESPACE_API_SERVER\"'"), odd.toUtf8());
    QCOMPARE(sh(lines + "\nexec sh -c 'printf %s \"$BASESPACE_ACCESS_TOKEN\"'"), token.bytes());
}

void TestTokenFormats::quotesForTheOthers_data()
{
    QTest::addColumn<Shell>("shell");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("word");

    // fish: within apostrophes a backslash escapes an apostrophe and itself, nothing else.
    QTest::newRow("fish, plain") << Shell::Fish << QByteArray("$a \"b\" *")
                                 << QByteArray("'$a \"b\" *'");
    QTest::newRow("fish, apostrophe")
        << Shell::Fish << QByteArray("it's") << QByteArray("'it\\'s'");
    QTest::newRow("fish, backslash")
        << Shell::Fish << QByteArray("a\\b\\") << QByteArray("'a\\\\b\\\\'");
    QTest::newRow("fish, both") << Shell::Fish << QByteArray("\\'") << QByteArray("'\\\\\\''");
    QTest::newRow("fish, line break") << Shell::Fish << QByteArray("a\nb") << QByteArray("'a\nb'");
    // PowerShell: within apostrophes nothing is special but an apostrophe, and it has five of them.
    QTest::newRow("powershell, plain")
        << Shell::PowerShell << QByteArray("$a `b \"c\" \\") << QByteArray("'$a `b \"c\" \\'");
    QTest::newRow("powershell, apostrophe")
        << Shell::PowerShell << QByteArray("it's") << QByteArray("'it''s'");
    QTest::newRow("powershell, typographic apostrophes")
        << Shell::PowerShell << QByteArray("‘a’ ‚b‛") << QByteArray("'‘‘a’’ ‚‚b‛‛'");
    QTest::newRow("powershell, line break")
        << Shell::PowerShell << QByteArray("a\nb") << QByteArray("'a\nb'");
}

void TestTokenFormats::quotesForTheOthers()
{
    QFETCH(const Shell, shell);
    QFETCH(const QByteArray, value);
    QTEST(TokenFormats::quoted(shell, value), "word");
}

void TestTokenFormats::knowsTheShellsByName()
{
    QCOMPARE(TokenFormats::shellByName(u"sh"_s), Shell::Sh);
    QCOMPARE(TokenFormats::shellByName(u"bash"_s), Shell::Sh);
    QCOMPARE(TokenFormats::shellByName(u"zsh"_s), Shell::Sh);
    QCOMPARE(TokenFormats::shellByName(u"fish"_s), Shell::Fish);
    QCOMPARE(TokenFormats::shellByName(u"powershell"_s), Shell::PowerShell);
    QCOMPARE(TokenFormats::shellByName(u"csh"_s), std::nullopt);
    QCOMPARE(TokenFormats::shellByName(QString()), std::nullopt);
    for (const QString &name : TokenFormats::shellNames())
        QVERIFY2(TokenFormats::shellByName(name), qPrintable(name));
}

void TestTokenFormats::writesTheHeaderOfARequest()
{
    QVERIFY(TokenFormats::authorizationHeader(AccessToken::fromBytes("made-up"))
            == "Authorization: Bearer made-up");
}

void TestTokenFormats::writesAFileForBs()
{
    const auto token = AccessToken::fromBytes("0123456789abcdef0123456789abcdef");
    const Result<QByteArray> file = TokenFormats::bsConfig(server + u'/', token);
    QVERIFY(file);
    const Result<BsConfig> read = BsConfig::parse(*file, u"copied.cfg"_s);
    QVERIFY(read);
    QCOMPARE(read->apiServer(), server);
    QVERIFY(read->accessToken() == token);
    QVERIFY(file->startsWith("apiServer"));
    QVERIFY(file->endsWith('\n'));
}

void TestTokenFormats::refusesWhatBsWouldMisread()
{
    const Result<QByteArray> file =
        TokenFormats::bsConfig(server, AccessToken::fromBytes("'made-up'"));
    QVERIFY(!file);
    QCOMPARE(file.error().code, Error::Code::Usage);
    QVERIFY(!file.error().what.contains(u"made-up"_s));
}

void TestTokenFormats::givesEachFormInItsOrder()
{
    using Form = TokenFormats::Form;
    const auto token = AccessToken::fromBytes("0123456789abcdef0123456789abcdef");
    const auto inForm = [&](Form form) { return *TokenFormats::inForm(form, server, token); };
    QVERIFY(inForm(Form::Token) == token.bytes());
    QVERIFY(inForm(Form::AuthorizationHeader) == TokenFormats::authorizationHeader(token));
    QVERIFY(inForm(Form::ShEnvironment) == TokenFormats::environment(Shell::Sh, server, token));
    QVERIFY(inForm(Form::PowerShellEnvironment)
            == TokenFormats::environment(Shell::PowerShell, server, token));
    QVERIFY(inForm(Form::BsConfig) == *TokenFormats::bsConfig(server, token));
}

QTEST_GUILESS_MAIN(TestTokenFormats)
#include "tst_tokenformats.moc"
