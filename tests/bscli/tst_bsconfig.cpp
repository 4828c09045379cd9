// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsconfig.h"
#include "support/resultof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// What stands in a file of the bs CLI, and what is read and changed in it.
class TstBsConfig final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySpelling_data();
    void readsEverySpelling();
    void saysWhatTheTokenLooksLike_data();
    void saysWhatTheTokenLooksLike();
    void theLastOfTwoCounts();
    void readsNothingFromOtherSections();
    void writesANewFileAsBsDoes();
    void putsMissingLinesWhereTheyBelong_data();
    void putsMissingLinesWhereTheyBelong();
    void refusesWhatBsWouldReadDifferently_data();
    void refusesWhatBsWouldReadDifferently();
    void takesTheTokenOut_data();
    void takesTheTokenOut();
    void findsATokenThatIsLeftElsewhere();
    void addsTheHeaderThatPythonWants_data();
    void addsTheHeaderThatPythonWants();
};

namespace {

const QByteArray oldToken = "0123456789abcdef0123456789ABCDEF";
const QByteArray newToken = "fedcba9876543210fedcba9876543210";
const QString newServer = u"https://api.euc1.sh.basespace.illumina.com"_s;

/// @p text with the old token for @T.
QByteArray filled(QByteArray text, const QByteArray &token = oldToken)
{
    return text.replace("@T", token);
}

BsConfig parsed(const QByteArray &bytes)
{
    return BsConfig::parse(bytes, u"default.cfg"_s).value();
}

AccessToken token(const QByteArray &bytes)
{
    return AccessToken::fromBytes(bytes);
}

} // namespace

void TstBsConfig::readsEverySpelling_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("as bs writes it", "apiServer   = https://a.example.org\naccessToken = @T\n");
    row("with the header", "[DEFAULT]\napiServer = https://a.example.org\naccessToken = @T\n");
    row("header in lower case", "[default]\napiServer=https://a.example.org\naccessToken=@T\n");
    row("header with spaces",
        " [ DEFAULT ] ; mine\napiServer=https://a.example.org\naccessToken=@T");
    row("the other way round", "accessToken = @T\napiServer = https://a.example.org\n");
    row("no spaces", "apiServer=https://a.example.org\naccessToken=@T\n");
    row("tabs", "\tapiServer\t=\thttps://a.example.org\t\n\taccessToken\t=\t@T\t\n");
    row("no-break spaces",
        "apiServer =\xC2\xA0https://a.example.org\naccessToken =\xC2\xA0@T\xC2\xA0\n");
    row("colons", "apiServer: https://a.example.org\naccessToken: @T\n");
    row("quotes", "apiServer = \"https://a.example.org\"\naccessToken = '@T'\n");
    row("back quotes", "apiServer = `https://a.example.org`\naccessToken = `@T`\n");
    row("lower case", "apiserver = https://a.example.org\naccesstoken = @T\n");
    row("upper case", "APISERVER = https://a.example.org\nACCESSTOKEN = @T\n");
    row("no newline at the end", "apiServer = https://a.example.org\naccessToken = @T");
    row("CR LF", "apiServer = https://a.example.org\r\naccessToken = @T\r\n");
    row("CR", "apiServer = https://a.example.org\raccessToken = @T\r");
    row("BOM",
        "\xEF\xBB\xBF"
        "apiServer = https://a.example.org\naccessToken = @T\n");
    row("BOM and header",
        "\xEF\xBB\xBF[DEFAULT]\napiServer = https://a.example.org\naccessToken = @T\n");
    row("comments behind", "apiServer = https://a.example.org # US\naccessToken = @T ; mine\n");
    row("comments around", "# a\n;b\n\napiServer=https://a.example.org\n  # c\naccessToken=@T\n#d");
    row("unknown keys",
        "clientKey = k\napiServer = https://a.example.org\nclientSecret = s\n"
        "apiVersion = v1pre3\naccessToken = @T\n");
    row("unknown sections",
        "[BSFS]\naccessToken = x\n[DEFAULT]\napiServer = https://a.example.org\n"
        "accessToken = @T\n[Other]\napiServer = y\n");
    row("lines that say nothing",
        "[open\n= x\nwords\napiServer=https://a.example.org\naccessToken=@T");
}

void TstBsConfig::readsEverySpelling()
{
    QFETCH(const QByteArray, text);
    const BsConfig config = parsed(filled(text));
    QCOMPARE(config.apiServer(), u"https://a.example.org"_s);
    QVERIFY(config.accessToken() == token(oldToken));
    QCOMPARE(config.tokenForm(), BsConfig::TokenForm::Plain);
    QVERIFY(config.bytes() == filled(text));

    const BsConfig withSlash = parsed(filled(text).replace("example.org", "example.org/"));
    QCOMPARE(withSlash.apiServer(), u"https://a.example.org/"_s);
    QCOMPARE(withSlash.apiBase(), QUrl(u"https://a.example.org"_s));
}

void TstBsConfig::saysWhatTheTokenLooksLike_data()
{
    using Form = BsConfig::TokenForm;
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Form>("form");
    QTest::newRow("plain") << oldToken << Form::Plain;
    QTest::newRow("none") << QByteArray() << Form::Missing;
    QTest::newRow("only a comment") << QByteArray("# none") << Form::Missing;
    QTest::newRow("31 digits") << oldToken.first(31) << Form::Unusual;
    QTest::newRow("not hexadecimal") << oldToken.first(31) + "g" << Form::Unusual;
    QTest::newRow("BaseMount's") << QByteArray("U2FsdGVkX1+abc/def==") << Form::Unusual;
    QTest::newRow("with a hash") << QByteArray("abc#def") << Form::Unusual;
    QTest::newRow("two words") << QByteArray("two words") << Form::Unusable;
    QTest::newRow("not ASCII") << QByteArray("t\xC3\xB6ken") << Form::Unusable;
    QTest::newRow("too long") << QByteArray(AccessToken::maxLength + 1, 'a') << Form::Unusable;
}

void TstBsConfig::saysWhatTheTokenLooksLike()
{
    QFETCH(const QByteArray, value);
    QFETCH(const BsConfig::TokenForm, form);
    const BsConfig config = parsed("accessToken = " + value + "\n");
    QCOMPARE(config.tokenForm(), form);
    const bool isToken = form == BsConfig::TokenForm::Plain || form == BsConfig::TokenForm::Unusual;
    QVERIFY(config.accessToken() == (isToken ? token(value) : AccessToken()));
}

void TstBsConfig::theLastOfTwoCounts()
{
    const QByteArray text = "apiServer = https://one.example.org\naccessToken = one\n"
                            "APIServer = https://two.example.org\n[DEFAULT]\naccesstoken = two\n"
                            "[Other]\naccessToken = three\n";
    const BsConfig config = parsed(text);
    QCOMPARE(config.apiServer(), u"https://two.example.org"_s);
    QVERIFY(config.accessToken() == token("two"));

    // They are those that are changed, and nothing is lost with them.
    const Result<BsConfig> changed = config.withCredential(newServer, token(newToken));
    QVERIFY(changed);
    QVERIFY(changed->bytes()
            == QByteArray(text)
                   .replace("https://two.example.org", newServer.toUtf8())
                   .replace("two", newToken));
    QVERIFY(config.withoutToken().accessToken() == token("one"));
}

void TstBsConfig::readsNothingFromOtherSections()
{
    const BsConfig config =
        parsed("[BSFS]\napiServer = https://a.example.org\naccessToken = one\n");
    QCOMPARE(config.apiServer(), QString());
    QVERIFY(!config.apiBase().isValid());
    QCOMPARE(config.tokenForm(), BsConfig::TokenForm::Missing);
}

void TstBsConfig::writesANewFileAsBsDoes()
{
    const Result<BsConfig> plain =
        BsConfig().withCredential(u"https://a.example.org//"_s, token(newToken));
    QVERIFY(plain);
    const QByteArray lines =
        filled("apiServer   = https://a.example.org\naccessToken = @T\n", newToken);
    QVERIFY(plain->bytes() == lines);
    const Result<BsConfig> headed =
        BsConfig().withDefaultHeader().withCredential(u"https://a.example.org"_s, token(newToken));
    QVERIFY(headed);
    QVERIFY(headed->bytes() == "[DEFAULT]\n" + lines);
}

void TstBsConfig::putsMissingLinesWhereTheyBelong_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << before << after;
    };
    row("no token", "a = 1\napiServer = x\nb = 2\n",
        "a = 1\napiServer = @S\naccessToken = @T\nb = 2\n");
    row("no server", "a = 1\naccessToken = x\n", "a = 1\napiServer   = @S\naccessToken = @T\n");
    row("no token, last line open", "apiServer = x", "apiServer = @S\naccessToken = @T");
    row("no token, CR LF", "a=1\r\napiServer=x\r\n", "a=1\r\napiServer=@S\r\naccessToken=@T\r\n");
    row("no spaces", "apiServer=x\n", "apiServer=@S\naccessToken=@T\n");
    row("neither", "# mine\nclientKey = k\n[BSFS]\na = 1\n",
        "# mine\napiServer   = @S\naccessToken = @T\nclientKey = k\n[BSFS]\na = 1\n");
    row("neither, behind the header", "[BSFS]\na = 1\n[DEFAULT]\n",
        "[BSFS]\na = 1\n[DEFAULT]\napiServer   = @S\naccessToken = @T\n");
    row("neither, behind an open header", "[DEFAULT]",
        "[DEFAULT]\napiServer   = @S\naccessToken = @T");
    row("neither, other sections", "[BSFS]\naccessToken = x\n",
        "apiServer   = @S\naccessToken = @T\n[BSFS]\naccessToken = x\n");
    row("only a BOM", "\xEF\xBB\xBF",
        "\xEF\xBB\xBF"
        "apiServer   = @S\naccessToken = @T\n");
    row("empty values", "apiServer =\naccessToken=\n", "apiServer = @S\naccessToken=@T\n");
    row("empty values and spaces", "apiServer = \r\naccessToken =\t\r\n",
        "apiServer = @S\r\naccessToken =\t@T\r\n");
    row("empty values and comments", "apiServer = # none\naccessToken =;none\n",
        "apiServer = @S # none\naccessToken = @T ;none\n");
    row("empty quotes", "apiServer = \"\"\naccessToken = ''",
        "apiServer = \"@S\"\naccessToken = '@T'");
}

void TstBsConfig::putsMissingLinesWhereTheyBelong()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const Result<BsConfig> changed = parsed(before).withCredential(newServer, token(newToken));
    QVERIFY(changed);
    QVERIFY(changed->bytes() == filled(after, newToken).replace("@S", newServer.toUtf8()));
}

void TstBsConfig::refusesWhatBsWouldReadDifferently_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("value");
    const QString server = newServer;
    QTest::newRow("no server") << QString() << newToken;
    QTest::newRow("only a slash") << u"/"_s << newToken;
    QTest::newRow("a server in two lines") << server + u"\naccessToken = x"_s << newToken;
    QTest::newRow("a server with a comment") << server + u" # x"_s << newToken;
    QTest::newRow("a server with spaces around") << u' ' + server << newToken;
    QTest::newRow("no token") << server << QByteArray();
    for (const char c : {'#', ';', '"', '\'', '`', '\\'})
        QTest::addRow("a token with %c", c) << server << newToken + c + "x";
}

void TstBsConfig::refusesWhatBsWouldReadDifferently()
{
    QFETCH(const QString, server);
    QFETCH(const QByteArray, value);
    const Result<BsConfig> changed = BsConfig().withCredential(server, token(value));
    QVERIFY(codeOf(changed) == Error::Code::Usage);
    QVERIFY(!changed.error().remedy.isEmpty());
    QVERIFY(!changed.error().what.contains(QString::fromLatin1(newToken)));
}

void TstBsConfig::takesTheTokenOut_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << before << after;
    };
    row("as bs writes it", "apiServer   = x\naccessToken = @T\n", "apiServer   = x\n");
    row("first", "accessToken = @T\r\napiServer = x\r\n", "apiServer = x\r\n");
    row("last line open", "a = 1\naccessToken = @T", "a = 1\n");
    row("with its comment", "a = 1\n accessToken = @T ; mine\n#b", "a = 1\n#b");
    row("twice the same", "accessToken = @T\n[A]\na = 1\n[DEFAULT]\naccesstoken=@T\n",
        "[A]\na = 1\n[DEFAULT]\n");
    row("none", "a = 1\naccessToken =\n", "a = 1\naccessToken =\n");
    row("not a token", "accessToken = two words\n", "accessToken = two words\n");
    row("other sections", "[A]\naccessToken = @T\n", "[A]\naccessToken = @T\n");
}

void TstBsConfig::takesTheTokenOut()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QVERIFY(parsed(filled(before)).withoutToken().bytes() == filled(after));
}

void TstBsConfig::findsATokenThatIsLeftElsewhere()
{
    const BsConfig config = parsed(filled("accessToken = @T\n# was: @T\n"));
    QVERIFY(config.withoutToken().holds(token(oldToken)));
    QVERIFY(!config.holds(token(newToken)));
    QVERIFY(!config.holds(AccessToken()));
    QVERIFY(!parsed(filled("accessToken = @T\n")).withoutToken().holds(token(oldToken)));
}

void TstBsConfig::addsTheHeaderThatPythonWants_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << before << after;
    };
    row("nothing there", "", "[DEFAULT]\n");
    row("none", "# a\r\nb = 1\r\n", "[DEFAULT]\r\n# a\r\nb = 1\r\n");
    row("BOM",
        "\xEF\xBB\xBF"
        "b = 1\n",
        "\xEF\xBB\xBF[DEFAULT]\nb = 1\n");
    row("too far down", "b = 1\n[DEFAULT]\nc = 2\n", "[DEFAULT]\nb = 1\n[DEFAULT]\nc = 2\n");
    row("another's", "[A]\nb = 1\n", "[DEFAULT]\n[A]\nb = 1\n");
    row("there", "# a\n[DEFAULT]\nb = 1\n", "# a\n[DEFAULT]\nb = 1\n");
    row("there, behind another section", "[A]\nb = 1\n[DEFAULT]\n", "[A]\nb = 1\n[DEFAULT]\n");
    // What configparser would read otherwise than bs is written anew, and nothing else.
    const QByteArray anew = "[DEFAULT]\napiServer   =\naccessToken =\n";
    row("in lower case", "[default]\nb = 1\n", anew + "[default]\nb = 1\n");
    row("quoted", "apiServer = 'x'\naccessToken = y\nb = 1\n", anew + "b = 1\n");
    row("comments", "b = 1\napiServer = x # US\naccessToken = y ; \"mine\"\n",
        anew + "b = 1\n# US\n; \"mine\"\n");
    row("twice", "accessToken = x\nb = 1\naccessToken = y", anew + "b = 1\n");
    row("indented", "accessToken = x\r\n  b = 1\r\n",
        QByteArray(anew + "[DEFAULT]\n  b = 1\n").replace('\n', "\r\n"));
    row("indented, and nothing else", "\xEF\xBB\xBF  accessToken = x",
        "\xEF\xBB\xBF" + anew + "[DEFAULT]\n");
}

void TstBsConfig::addsTheHeaderThatPythonWants()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QCOMPARE(parsed(before).withDefaultHeader().bytes(), after);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstBsConfig)
#include "tst_bsconfig.moc"
