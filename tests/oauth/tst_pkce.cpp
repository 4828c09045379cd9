// SPDX-License-Identifier: Apache-2.0
#include "oauth/pkce.h"
#include "oauth/randomtext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// The secrets that a redirect flow makes for itself.
class TstPkce final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challengesAsTheStandardDoes();
    void randomTextIsAVerifier();
    void comparesSecrets();
};

void TstPkce::challengesAsTheStandardDoes()
{
    // RFC 7636, appendix B.
    QCOMPARE(codeChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
             "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

void TstPkce::randomTextIsAVerifier()
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9._~-]{43}\\z"_s);
    QSet<QByteArray> seen;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray text = randomText();
        QVERIFY(form.match(QString::fromLatin1(text)).hasMatch());
        QCOMPARE(QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding).size(), 32);
        seen.insert(text);
    }
    QCOMPARE(seen.size(), 1000);
}

void TstPkce::comparesSecrets()
{
    QVERIFY(isSameSecret("abc", "abc"));
    QVERIFY(!isSameSecret("abc", "abd"));
    QVERIFY(!isSameSecret("abc", "bbc"));
    QVERIFY(!isSameSecret("abc", "ab"));
    QVERIFY(!isSameSecret("abc", "abcd"));
    QVERIFY(!isSameSecret("abc", {}));
    QVERIFY(isSameSecret({}, {}));
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstPkce)
#include "tst_pkce.moc"
