// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsconfig.h"
#include "bscli/bsform.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

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
    const QList<BsForm> all = BsForm::all();
    QCOMPARE(all.size(), 5 * 3 * 5 * 4 * 3 * 3 * 4 * 2 * 2);
    for (const BsForm &form : all) {
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
