// SPDX-License-Identifier: Apache-2.0
#include "http/networkerror.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// What cannot be brought about on loopback: names that are not found, bad certificates.
class TstNetworkError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongAndWhatToDo_data();
    void saysWhatIsWrongAndWhatToDo();
};

void TstNetworkError::saysWhatIsWrongAndWhatToDo_data()
{
    using Reason = QNetworkReply::NetworkError;
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("word");
    QTest::addRow("refused") << Reason::ConnectionRefusedError << Error::Code::Network
                             << u"refused"_s;
    QTest::addRow("closed") << Reason::RemoteHostClosedError << Error::Code::Network << u"closed"_s;
    QTest::addRow("would be sent again")
        << Reason::ContentReSendError << Error::Code::Network << u"closed"_s;
    QTest::addRow("name not found")
        << Reason::HostNotFoundError << Error::Code::Network << u"No address"_s;
    QTest::addRow("time-out") << Reason::TimeoutError << Error::Code::Timeout << u"in time"_s;
    QTest::addRow("TLS") << Reason::SslHandshakeFailedError << Error::Code::Tls << u"secure"_s;
    QTest::addRow("not HTTP") << Reason::ProtocolFailure << Error::Code::Network << u"HTTP"_s;
    QTest::addRow("offline") << Reason::TemporaryNetworkFailureError << Error::Code::Network
                             << u"failed"_s;
    QTest::addRow("not this region")
        << Reason::ProtocolUnknownError << Error::Code::Network << u"region"_s;
}

void TstNetworkError::saysWhatIsWrongAndWhatToDo()
{
    QFETCH(const QNetworkReply::NetworkError, reason);
    QFETCH(const Error::Code, code);
    QFETCH(const QString, word);
    const Error error = networkError(reason, u"api.example.org"_s);
    QCOMPARE(error.code, code);
    QVERIFY2(error.what.contains(word), qPrintable(error.what));
    QVERIFY2(error.what.contains("api.example.org"_L1), qPrintable(error.what));
    QVERIFY(!error.remedy.isEmpty());
    QCOMPARE(error.httpStatus, 0);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstNetworkError)
#include "tst_networkerror.moc"
