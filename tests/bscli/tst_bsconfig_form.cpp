// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsconfig.h"

#include <QList>
#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

namespace {

/// One way to write a file, of all that bs reads.
struct Form
{
    QByteArray start; ///< byte order mark, header and what else precedes the two
    QByteArray end; ///< of each line
    QByteArray delimiter;
    QByteArray quote;
    QByteArray serverKey;
    QByteArray tokenKey;
    QByteArray comment; ///< behind a value
    bool tokenFirst = false;
    bool lastLineOpen = false;

    [[nodiscard]] QByteArray file(const QByteArray &server, const QByteArray &token) const
    {
        const auto line = [this](const QByteArray &key, const QByteArray &value) -> QByteArray {
            return key + delimiter + quote + value + quote + comment;
        };
        const QByteArray first = line(serverKey, server);
        const QByteArray second = line(tokenKey, token);
        QByteArray text = start + (tokenFirst ? second : first) + '\n' + unknown
            + (tokenFirst ? first : second) + (lastLineOpen ? QByteArray() : '\n' + sections);
        return text.replace('\n', end);
    }

    static inline const QByteArray unknown =
        "clientKey= 12=34\n  ; caf\xE9\n\nclientSecret : a b \n";
    static inline const QByteArray sections =
        "[BSFS]\n\taccessToken = theirs\napiServer=theirs \n[\xFF]\n%(x)s = \\\n";
};

QList<Form> forms()
{
    QList<Form> all{Form{}};
    const auto vary = [&all](auto Form::*part, const auto &values) {
        QList<Form> more;
        for (const Form &form : std::as_const(all)) {
            for (const auto &value : values) {
                more.append(form);
                more.last().*part = value;
            }
        }
        all = more;
    };
    const QByteArray bom = "\xEF\xBB\xBF";
    vary(&Form::start,
         QList<QByteArray>{"", bom, "[DEFAULT]\n", bom + "# mine\n[default] ; x\n",
                           "[A]\nb = accessToken = 1\n[ DEFAULT ]\n\n"});
    vary(&Form::end, QList<QByteArray>{"\n", "\r\n", "\r"});
    vary(&Form::delimiter, QList<QByteArray>{"=", " = ", "   =\t", ": ", " =\xC2\xA0"});
    vary(&Form::quote, QList<QByteArray>{"", "\"", "'", "`"});
    vary(&Form::serverKey, QList<QByteArray>{"apiServer", "\tAPISERVER", " apiserver"});
    vary(&Form::tokenKey, QList<QByteArray>{"accessToken", "ACCESSTOKEN", "  Accesstoken"});
    vary(&Form::comment, QList<QByteArray>{"", "  ", " # US = 1", "\t; x"});
    vary(&Form::tokenFirst, QList<bool>{false, true});
    vary(&Form::lastLineOpen, QList<bool>{false, true});
    return all;
}

} // namespace

/// A file keeps its form: importing from it and exporting to it again changes two values.
class TstBsConfigForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyTheTwoValues();
    void anExportCanBeUndoneByAnother();
    void putsTheTokenBackWhereItWas();
};

void TstBsConfigForm::changesOnlyTheTwoValues()
{
    const QByteArray server = "https://api.example.org";
    const QByteArray other = "https://api.euc1.sh.basespace.illumina.com";
    const QByteArray token = "0123456789abcdef0123456789abcdef";
    const QByteArray unusual = "an-unusual+one/of=43-characters:that.is(so)";
    const QList<Form> all = forms();
    QCOMPARE(all.size(), 5 * 3 * 5 * 4 * 3 * 3 * 4 * 2 * 2);
    for (const Form &form : all) {
        const QByteArray before = form.file(server + '/', token);
        const QByteArray shown = form.file("S", "T").toPercentEncoding(" =[]#;:\"");
        const Result<BsConfig> config = BsConfig::parse(before, u"default.cfg"_s);
        QVERIFY2(config, shown.constData());
        QVERIFY2(config->apiServer().toUtf8() == server + '/', shown.constData());
        QVERIFY2(config->accessToken() == AccessToken::fromBytes(token), shown.constData());

        const Result<BsConfig> same =
            config->withCredential(config->apiServer(), config->accessToken());
        QVERIFY2(same && same->bytes() == form.file(server, token), shown.constData());
        const Result<BsConfig> changed =
            config->withCredential(QString::fromLatin1(other), AccessToken::fromBytes(unusual));
        QVERIFY2(changed && changed->bytes() == form.file(other, unusual), shown.constData());
    }
}

void TstBsConfigForm::anExportCanBeUndoneByAnother()
{
    // Values that are longer, shorter and empty: all that is around them stays where it is.
    const AccessToken token = AccessToken::fromBytes("t");
    const QByteArray text = "apiServer=\r\n# a\r\naccessToken\t:\t\r\nb";
    const BsConfig empty = BsConfig::parse(text, {}).value();
    const BsConfig filled = empty.withCredential(u"https://a.example.org"_s, token).value();
    QVERIFY(filled.bytes() == "apiServer=https://a.example.org\r\n# a\r\naccessToken\t:\tt\r\nb");
    const BsConfig changed =
        filled.withCredential(u"x"_s, AccessToken::fromBytes(QByteArray(2560, 'y'))).value();
    QVERIFY(changed.withCredential(u"https://a.example.org"_s, token).value() == filled);
}

void TstBsConfigForm::putsTheTokenBackWhereItWas()
{
    // Moved to the keychain, and exported again later.
    for (const char *text :
         {"apiServer   = x\naccessToken = t\n", "[DEFAULT]\r\napiServer=x\r\naccessToken=t\r\nb=1",
          "apiServer   = x\naccessToken = t\n[BSFS]\nb = 1\n"}) {
        const BsConfig config = BsConfig::parse(text, {}).value();
        const BsConfig moved = config.withoutToken();
        QVERIFY(moved.accessToken().isNull());
        QCOMPARE(moved.apiServer(), u"x"_s);
        QVERIFY(moved.withCredential(u"x"_s, config.accessToken()).value() == config);
    }
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstBsConfigForm)
#include "tst_bsconfig_form.moc"
