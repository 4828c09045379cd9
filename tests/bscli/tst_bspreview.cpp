// SPDX-License-Identifier: Apache-2.0
#include "bscli/bspreview.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// A person sees what is about to change, and nobody behind them sees a secret.
class TstBsPreview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheLines();
    void hidesSecrets_data();
    void hidesSecrets();
    void isHarmless();
};

namespace {

QStringList preview(const QByteArray &bytes)
{
    return bsPreview(BsConfig::parse(bytes, {}).value());
}

} // namespace

void TstBsPreview::showsTheLines()
{
    const QStringList expected{u"# mine"_s,
                               u"[DEFAULT]"_s,
                               u"apiServer = https://a.example.org"_s,
                               u"accessToken = ••••••••cdef"_s,
                               QString(),
                               u"x"_s};
    QCOMPARE(preview("# mine\r\n[DEFAULT]\r\napiServer   = https://a.example.org\r\n"
                     "accessToken = 0123456789abcdef0123456789abcdef\r\n\r\nx"),
             expected);
    QCOMPARE(bsPreview(BsConfig()), QStringList());
}

void TstBsPreview::hidesSecrets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the token") << QByteArray("accessToken = hidden-from-view");
    QTest::newRow("a quoted one") << QByteArray("ACCESSTOKEN: 'hidden-from-view'");
    QTest::newRow("one out of use") << QByteArray("#accessToken = hidden-from-view");
    QTest::newRow("another section's") << QByteArray("[BSFS]\naccessToken=hidden-from-view");
    QTest::newRow("the client secret") << QByteArray("clientSecret = hidden-from-view");
    QTest::newRow("a password") << QByteArray("proxyPassword=hidden-from-view; old: hidden");
    QTest::newRow("in words") << QByteArray(
        "accessToken=hidden-from-view\n# it is hidden-from-view!");
    QTest::newRow("like a token") << QByteArray("# was 0123456789hidden0123456789abcdef01234567")
                                         .replace("hidden", "0123456789abcdef");
    QTest::newRow("unusable") << QByteArray("accessToken = hidden from-view");
}

void TstBsPreview::hidesSecrets()
{
    QFETCH(const QByteArray, text);
    const QString shown = preview(text).join(u'\n');
    QVERIFY(!shown.contains("hidden"_L1));
    QVERIFY(!shown.contains("01234567890123456789"_L1));
    QVERIFY(!shown.contains("0123456789abcdef"_L1));
    QVERIFY(shown.contains(u"••••••••"_s));
}

void TstBsPreview::isHarmless()
{
    QCOMPARE(preview("a = \x1b[31m\xE2\x80\xAE"
                     "b\t\xFF"),
             QStringList{u"a = [31mb �"_s});
    QCOMPARE(preview(QByteArray(100000, 'x')).first().size(), 200);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstBsPreview)
#include "tst_bspreview.moc"
