// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsunused.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// Tokens in the open that bs does not use, but whoever can read the file can.
class TestBsUnused : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLines_data();
    void findsTheLines();
};

void TestBsUnused::findsTheLines_data()
{
    QTest::addColumn<QByteArray>("bytes"); // TOKEN and OTHER stand for tokens as bs writes them
    QTest::addColumn<QList<int>>("lines");
    const QList<int> none;
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("as bs writes it") << QByteArray("apiServer = x\naccessToken = TOKEN\n") << none;
    QTest::newRow("another section")
        << QByteArray("accessToken = TOKEN\n[BSFS]\naccessToken = OTHER\n") << QList{3};
    QTest::newRow("the same in another section")
        << QByteArray("accessToken = TOKEN\n[BSFS]\n\naccesstoken: 'TOKEN'") << QList{4};
    QTest::newRow("another section alone")
        << QByteArray("[BSFS]\r\naccessToken=TOKEN\r\n") << QList{2};
    QTest::newRow("perhaps encrypted, in another section")
        << QByteArray("[BSFS]\naccessToken = AQICAHhabc==\n") << QList{2};
    QTest::newRow("commented out")
        << QByteArray("# accessToken = OTHER\naccessToken = TOKEN\n") << QList{1};
    QTest::newRow("after a byte order mark")
        << QByteArray("\xEF\xBB\xBF;;\tAccessTOken=OTHER # old\n") << QList{1};
    QTest::newRow("several") << QByteArray("#accessToken=OTHER\n\n; accessToken = TOKEN\n")
                             << QList{1, 3};
    QTest::newRow("a comment on it") << QByteArray("# accessToken = <your token>\n") << none;
    QTest::newRow("an example of it") << QByteArray("# accessToken = YOUR_TOKEN\n") << none;
    QTest::newRow("replaced by a later line")
        << QByteArray("accessToken = OTHER\naccessToken = TOKEN\n") << QList{1};
    QTest::newRow("twice the same")
        << QByteArray("accessToken = TOKEN\naccessToken = TOKEN\n") << none;
    QTest::newRow("replaced by what is no token")
        << QByteArray("accessToken = TOKEN\naccessToken = two words\n") << QList{1};
    QTest::newRow("a client key") << QByteArray("clientKey = TOKEN\n[x]\nclientSecret = OTHER\n")
                                  << none;
    QTest::newRow("an endless line") << QByteArray("#" + QByteArray(500'000, ' ')) << none;
}

void TestBsUnused::findsTheLines()
{
    QFETCH(QByteArray, bytes);
    bytes.replace("TOKEN", "0123456789abcdef0123456789abcdef");
    bytes.replace("OTHER", "fedcba9876543210fedcba9876543210");
    bytes.replace("YOUR_0123456789abcdef0123456789abcdef", "YOUR_TOKEN");
    const Result<BsConfig> config = BsConfig::parse(bytes, u"default.cfg"_s);
    QVERIFY(config);
    QTEST(bsUnusedTokenLines(*config), "lines");
}

QTEST_GUILESS_MAIN(TestBsUnused)
#include "tst_bsunused.moc"
