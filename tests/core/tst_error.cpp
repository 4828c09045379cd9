// SPDX-License-Identifier: Apache-2.0
#include "core/error.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItInSentences_data();
    void saysItInSentences();
};

void TestError::saysItInSentences_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("remedy");
    QTest::addColumn<QString>("said");

    QTest::newRow("with a remedy")
        << u"It is full."_s << u"Empty it."_s << u"It is full. Empty it."_s;
    QTest::newRow("nothing to do") << u"It is full."_s << QString() << u"It is full."_s;
    QTest::newRow("no error") << QString() << QString() << QString();
}

void TestError::saysItInSentences()
{
    QFETCH(const QString, what);
    QFETCH(const QString, remedy);
    QFETCH(const QString, said);
    QCOMPARE((Error{.what = what, .remedy = remedy}.sentences()), said);
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
