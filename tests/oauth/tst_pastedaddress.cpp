// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectflowtest.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// The way back for browsers that cannot come back by themselves.
class TstPastedAddress final : public RedirectFlowTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesAPastedAddress_data();
    void takesAPastedAddress();
    void refusesOtherAddresses_data();
    void refusesOtherAddresses();
    void waitsForNoAddressBeforeAndAfter();
};

void TstPastedAddress::takesAPastedAddress_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addRow("as it is") << u"x"_s << u"x"_s;
    QTest::addRow("https") << u"http://"_s << u"https://"_s;
    QTest::addRow("without the scheme") << u"http://"_s << u""_s;
    QTest::addRow("an IPv4 address") << u"localhost"_s << u"127.0.0.1"_s;
    QTest::addRow("an IPv6 address") << u"http://localhost"_s << u"https://[::1]"_s;
    QTest::addRow("in capitals") << u"http://localhost"_s << u"HTTP://LocalHost"_s;
    QTest::addRow("white space") << u"http://"_s << u" \n\thttp://"_s;
    QTest::addRow("a fragment") << u"#end"_s << u"#_=_\r\n"_s;
}

void TstPastedAddress::takesAPastedAddress()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    m_stage->nextCode = "a+b/c=d%e";
    prompt();
    QString address = m_stage->acceptedUrl().toString(QUrl::FullyEncoded) + u"#end"_s;
    address.replace(from, to);
    QVERIFY(bool(m_flow->acceptAddress(address)));
    QVERIFY(m_stage->tokenCalls.isEmpty());
    QVERIFY(bool(m_flow->acceptAddress(address)));
    QVERIFY(isGranted());
    QCOMPARE(m_stage->tokenCalls.size(), 1);
}

void TstPastedAddress::refusesOtherAddresses_data()
{
    QTest::addColumn<QString>("pattern"); ///< with PORT and STATE
    QTest::addColumn<QString>("says");
    QTest::addRow("nothing") << u""_s << u"begins with"_s;
    QTest::addRow("words") << u"I have accepted"_s << u"begins with"_s;
    QTest::addRow("another host")
        << u"http://localhost.evil.example:PORT/callback?code=c&state=STATE"_s << u"begins with"_s;
    QTest::addRow("another port") << u"http://localhost:1/callback?code=c&state=STATE"_s
                                  << u"begins with"_s;
    QTest::addRow("another path") << u"http://localhost:PORT/callback/x?code=c&state=STATE"_s
                                  << u"begins with"_s;
    QTest::addRow("another scheme")
        << u"ftp://localhost:PORT/callback?code=c&state=STATE"_s << u"begins with"_s;
    QTest::addRow("cut off") << u"http://localhost:PORT/callback"_s << u"not whole"_s;
    QTest::addRow("without a state")
        << u"http://localhost:PORT/callback?code=c"_s << u"not whole"_s;
    QTest::addRow("another sign-in")
        << u"http://localhost:PORT/callback?code=c&state=other"_s << u"another sign-in"_s;
    QTest::addRow("two states")
        << u"http://localhost:PORT/callback?code=c&state=STATE&state=STATE"_s
        << u"another sign-in"_s;
    QTest::addRow("a state cut short")
        << u"http://localhost:PORT/callback?code=c&state=STAT"_s << u"another sign-in"_s;
    QTest::addRow("without a code")
        << u"http://localhost:PORT/callback?state=STATE"_s << u"no code"_s;
}

void TstPastedAddress::refusesOtherAddresses()
{
    QFETCH(QString, pattern);
    QFETCH(const QString, says);
    prompt();
    const QString state = m_stage->parameter("state");
    pattern.replace("PORT"_L1, QString::number(m_stage->port()));
    pattern.replace("STATE"_L1, state).replace("STAT"_L1, state.chopped(1));
    const Outcome outcome = m_flow->acceptAddress(pattern);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Error::Code::AddressNotOurs);
    QVERIFY2(outcome.error().what.contains(says), qPrintable(outcome.error().what));
    QVERIFY(!outcome.error().remedy.isEmpty());

    m_stage->accept();
    QVERIFY(isGranted());
    QCOMPARE(m_stage->tokenCalls.size(), 1);
}

void TstPastedAddress::waitsForNoAddressBeforeAndAfter()
{
    QCOMPARE(m_flow->acceptAddress(u"http://localhost/"_s).error().code,
             Error::Code::AddressNotOurs);
    prompt();
    m_stage->accept();
    QVERIFY(isGranted());
    const Outcome late = m_flow->acceptAddress(m_stage->acceptedUrl().toString());
    QCOMPARE(late.error().code, Error::Code::AddressNotOurs);
    QCOMPARE(m_stage->tokenCalls.size(), 1);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstPastedAddress)
#include "tst_pastedaddress.moc"
