// SPDX-License-Identifier: Apache-2.0
#include "core/credential.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestCredential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreOnePlainLine_data();
    void namesAreOnePlainLine();
    void isCalledAsItsUser();
};

void TestCredential::namesAreOnePlainLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");

    QTest::newRow("default") << u"default"_s << true;
    QTest::newRow("with spaces") << u"Genomics Core 2"_s << true;
    QTest::newRow("umlauts") << u"Grüße"_s << true;
    QTest::newRow("64") << QString(64, u'x') << true;
    QTest::newRow("64 outside the BMP") << u"🧬"_s.repeated(64) << true;
    QTest::newRow("65") << QString(65, u'x') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("looks like an option") << u"-x"_s << false;
    QTest::newRow("line break") << u"a\nb"_s << false;
    QTest::newRow("space at the end") << u"a "_s << false;
    QTest::newRow("right-to-left override") << u"a\u202eb"_s << false;
    QTest::newRow("escape") << u"a\u001b[31m"_s << false;
}

void TestCredential::namesAreOnePlainLine()
{
    QFETCH(QString, name);
    QTEST(Credential::isValidName(name), "valid");
}

void TestCredential::isCalledAsItsUser()
{
    Credential credential{.name = u"default"_s};
    QCOMPARE(credential.title(), u"default"_s);
    credential.user = User{.id = u"1"_s, .name = u"Example\nUser"_s};
    QCOMPARE(credential.title(), u"Example User"_s);
}

QTEST_APPLESS_MAIN(TestCredential)
#include "tst_credential.moc"
