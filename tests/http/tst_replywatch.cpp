// SPDX-License-Identifier: Apache-2.0
#include "http/regionnetworkaccessmanager.h"
#include "http/replywatch.h"
#include "support/fakeclock.h"
#include "support/wireserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// A reply that somebody else has sent for, and may delete.
class TstReplyWatch final : public QObject
{
    Q_OBJECT

    void watch();

private Q_SLOTS:
    void init();
    void cleanup();
    void aReplyThatGoesWithItsEndIsRead();
    void aBodyWithoutAnEndIsToldOnce();
    void theTimeIsUp();
    void itMayBeDeletedFromItsSignal();
    void itTakesTheReplyAlong();

private:
    FakeClock m_clock;
    std::unique_ptr<WireServer> m_server;
    std::unique_ptr<RegionNetworkAccessManager> m_manager;
    std::unique_ptr<ReplyWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_answered;
    std::unique_ptr<QSignalSpy> m_failed;
    QPointer<QNetworkReply> m_reply;
};

void TstReplyWatch::init()
{
    m_server = std::make_unique<WireServer>();
    m_server->setHandler([](const WireRequest &) {
        return WireReply::json(200, {{u"a"_s, u"b"_s}});
    });
    m_manager = std::make_unique<RegionNetworkAccessManager>(Region{.apiBase = m_server->url()});
}

void TstReplyWatch::cleanup()
{
    m_watch.reset();
    m_manager.reset();
}

void TstReplyWatch::watch()
{
    m_reply = m_manager->get(QNetworkRequest(m_server->url(u"/x"_s)));
    connect(m_reply, &QNetworkReply::finished, m_reply, &QObject::deleteLater);
    m_watch = std::make_unique<ReplyWatch>(m_reply, m_server->url(u"/x"_s), 30s, m_clock);
    m_answered = std::make_unique<QSignalSpy>(m_watch.get(), &ReplyWatch::answered);
    m_failed = std::make_unique<QSignalSpy>(m_watch.get(), &ReplyWatch::failed);
}

void TstReplyWatch::aReplyThatGoesWithItsEndIsRead()
{
    watch();
    QTRY_COMPARE(m_answered->count(), 1);
    const auto answer = m_answered->constFirst().constFirst().value<Answer>();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object()->value(u"a"_s).toString(), u"b"_s);
    QTRY_VERIFY(m_reply.isNull());
    QCOMPARE(m_clock.activeTimers(), 0);
}

void TstReplyWatch::aBodyWithoutAnEndIsToldOnce()
{
    m_server->setHandler([](const WireRequest &) {
        return WireReply{
            .pieces = {"HTTP/1.1 200 OK\r\n\r\n", QByteArray(3 * ReplyWatch::maxBody, ' ')},
            .after = WireReply::After::Hang};
    });
    watch();
    QTRY_COMPARE(m_failed->count(), 1);
    QCoreApplication::processEvents();
    m_clock.advance(1min);
    QCOMPARE(m_failed->count(), 1);
    QCOMPARE(m_failed->constFirst().constFirst().value<Error>().code, Error::Code::BadAnswer);
}

void TstReplyWatch::theTimeIsUp()
{
    m_server->setHandler({});
    watch();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    m_clock.advance(31s);
    QCOMPARE(m_failed->count(), 1);
    QCOMPARE(m_failed->constFirst().constFirst().value<Error>().code, Error::Code::Timeout);
}

void TstReplyWatch::itMayBeDeletedFromItsSignal()
{
    watch();
    bool heard = false;
    connect(m_watch.get(), &ReplyWatch::answered, this, [&](const Answer &answer) {
        m_watch.reset();
        m_manager.reset();
        heard = answer.status == 200;
    });
    QTRY_VERIFY(heard);
}

void TstReplyWatch::itTakesTheReplyAlong()
{
    m_server->setHandler({});
    watch();
    QTRY_COMPARE(m_server->heldRequests(), 1);
    m_watch.reset();
    QVERIFY(m_reply.isNull());
    QTRY_COMPARE(m_server->openConnections(), 0);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstReplyWatch)
#include "tst_replywatch.moc"
