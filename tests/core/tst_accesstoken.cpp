// SPDX-License-Identifier: Apache-2.0
#include "core/accesstoken.h"

#include <QTest>

#include <type_traits>

using namespace spacekey;

class TestAccessToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatEveryKeychainHolds_data();
    void takesWhatEveryKeychainHolds();
    void showsTheLastFourOnlyOfLongTokens();
    void cannotBePrinted();
    void survivesCopiesAndMoves();
};

void TestAccessToken::takesWhatEveryKeychainHolds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("taken");

    QTest::newRow("32 hex") << QByteArray(32, 'a') << true;
    QTest::newRow("every allowed character") << QByteArray("!~+/=%&") << true;
    QTest::newRow("longest") << QByteArray(2560, 'x') << true;
    QTest::newRow("too long") << QByteArray(2561, 'x') << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("space") << QByteArray("ab cd") << false;
    QTest::newRow("line break") << QByteArray("abcd\n") << false;
    QTest::newRow("NUL") << QByteArray("ab\0cd", 5) << false;
    QTest::newRow("not ASCII") << QByteArray("ab\xc3\xa4") << false;
    QTest::newRow("DEL") << QByteArray("ab\x7f") << false;
}

void TestAccessToken::takesWhatEveryKeychainHolds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, taken);
    const AccessToken token = AccessToken::fromBytes(bytes);
    QCOMPARE(token.isNull(), !taken);
    QCOMPARE(token.bytes(), taken ? bytes : QByteArray());
}

void TestAccessToken::showsTheLastFourOnlyOfLongTokens()
{
    QCOMPARE(AccessToken::fromBytes("0123456789abcdef").last4(), QStringLiteral("cdef"));
    QCOMPARE(AccessToken::fromBytes("0123456789ab").last4(), QStringLiteral("89ab"));
    QCOMPARE(AccessToken::fromBytes("0123456789a").last4(), QString());
}

template<typename T>
concept Printable = requires(QDebug debug, T value)
{
    debug << value;
};

void TestAccessToken::cannotBePrinted()
{
    static_assert(Printable<QByteArray>);
    static_assert(!Printable<AccessToken>);
    static_assert(!std::is_convertible_v<AccessToken, QByteArray>);
}

void TestAccessToken::survivesCopiesAndMoves()
{
    AccessToken copy;
    {
        const AccessToken original = AccessToken::fromBytes("0123456789abcdef");
        copy = original;
    }
    QCOMPARE(copy.bytes(), QByteArray("0123456789abcdef"));
    AccessToken moved = std::move(copy);
    QCOMPARE(moved.bytes(), QByteArray("0123456789abcdef"));
    copy = AccessToken::fromBytes("another");
    QCOMPARE(copy.bytes(), QByteArray("another"));
    QCOMPARE(moved.bytes(), QByteArray("0123456789abcdef"));
    moved = AccessToken();
    QVERIFY(moved.isNull());
}

QTEST_APPLESS_MAIN(TestAccessToken)
#include "tst_accesstoken.moc"
