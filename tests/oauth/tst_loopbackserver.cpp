// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbackserver.h"

#include "oauth/loopbackreceiver.h"
#include "oauth/loopbackrequest.h"
#include "oauth/loopbacksocket.h"
#include "oauth/resultpage.h"
#include "oauth/visit.h"
#include "support/fakeclock.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

/// Waits for `?mine`, and lets its visitors wait.
class PatientReceiver final : public LoopbackReceiver
{
    Q_OBJECT

public:
    explicit PatientReceiver(const QByteArray &path = "/here")
        : LoopbackReceiver(path)
    { }

    [[nodiscard]] bool recognizes(const LoopbackRequest &request) const override
    {
        return request.has(u"mine"_s);
    }
    void receive(const LoopbackRequest &, LoopbackSocket &socket) override
    {
        waiting.append(&socket);
        Q_EMIT received();
    }

    QList<QPointer<LoopbackSocket>> waiting;

Q_SIGNALS:
    void received();
};

/// What a LoopbackServer allows its visitors, and how long it lives.
class TstLoopbackServer final : public QObject
{
    Q_OBJECT

    [[nodiscard]] std::unique_ptr<Visit> visit(const QByteArray &bytes) const;
    [[nodiscard]] QByteArray get(const char *target) const;

private Q_SLOTS:
    void init();
    void aVisitorHasTenSeconds();
    void whoWaitsForItsPageMayWait();
    void aVisitorMaySendOneMebibyte();
    void theOldestGoesThatDoesNotWait();
    void receiversHaveTheirOwnPaths();
    void aReceiverMayLeaveWhileItIsAsked();
    void itIsIdleWhenTheLastHasRetired();
    void aVisitorMayLeaveBeforeItsPage();

private:
    FakeClock m_clock;
    std::unique_ptr<LoopbackServer> m_server;
    std::shared_ptr<PatientReceiver> m_receiver;
};

void TstLoopbackServer::init()
{
    m_server = std::make_unique<LoopbackServer>(m_clock);
    QVERIFY(bool(m_server->listen(0)));
    m_receiver = std::make_shared<PatientReceiver>();
    m_server->add(m_receiver);
}

std::unique_ptr<Visit> TstLoopbackServer::visit(const QByteArray &bytes) const
{
    return std::make_unique<Visit>(QHostAddress::LocalHost, m_server->port(), bytes);
}

QByteArray TstLoopbackServer::get(const char *target) const
{
    return "GET " + QByteArray(target)
        + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_server->port()) + "\r\n\r\n";
}

void TstLoopbackServer::aVisitorHasTenSeconds()
{
    const auto idle = visit({});
    const auto slow = visit("GET /here?mine");
    QTRY_COMPARE(m_clock.activeTimers(), 2);
    for (int i = 0; i < 9; ++i) {
        m_clock.advance(1s);
        slow->send("x");
    }
    QVERIFY(idle->isOpen());
    QVERIFY(slow->isOpen());
    m_clock.advance(2s);
    QTRY_VERIFY(idle->isOver());
    QTRY_VERIFY(slow->isOver());
    QVERIFY(idle->answer().isEmpty());
    QCOMPARE(m_clock.activeTimers(), 0);
}

void TstLoopbackServer::whoWaitsForItsPageMayWait()
{
    QSignalSpy received(m_receiver.get(), &PatientReceiver::received);
    const auto patient = visit(get("/here?mine"));
    QTRY_COMPARE(received.count(), 1);
    m_clock.advance(1h);
    QVERIFY(patient->isOpen());
    m_receiver->waiting.constFirst()->answer(ResultPage::granted());
    QTRY_VERIFY(patient->isOver());
    QCOMPARE(patient->status(), 200);
    QCOMPARE(m_clock.activeTimers(), 0);
}

void TstLoopbackServer::aVisitorMaySendOneMebibyte()
{
    const QByteArray line = "X: " + QByteArray(65'531, 'x') + "\r\n"; // 64 KiB
    const QByteArray request = get("/here").chopped(2);
    const auto modest = visit(request + line.repeated(15) + "\r\n");
    QTRY_VERIFY(modest->isOver());
    QCOMPARE(modest->status(), 400); // it lacks ?mine
    const auto greedy = visit(request + line.repeated(40));
    QTRY_VERIFY(greedy->isOver());
    QVERIFY(greedy->answer().isEmpty());
}

void TstLoopbackServer::theOldestGoesThatDoesNotWait()
{
    QSignalSpy received(m_receiver.get(), &PatientReceiver::received);
    const auto patient = visit(get("/here?mine"));
    QTRY_COMPARE(received.count(), 1);
    std::vector<std::unique_ptr<Visit>> idle;
    for (int i = 1; i <= LoopbackServer::maxSockets; ++i) {
        idle.push_back(visit("GET"));
        QTRY_VERIFY(idle.back()->isOpen());
    }
    QTRY_VERIFY(idle.front()->isOver());
    QVERIFY(idle.at(1)->isOpen());
    QVERIFY(patient->isOpen());
    m_receiver->waiting.constFirst()->answer(ResultPage::granted());
    QTRY_COMPARE(patient->status(), 200);
}

void TstLoopbackServer::receiversHaveTheirOwnPaths()
{
    const auto other = std::make_shared<PatientReceiver>("/favicon.ico");
    QSignalSpy here(m_receiver.get(), &LoopbackReceiver::mismatched);
    QSignalSpy there(other.get(), &LoopbackReceiver::mismatched);
    const auto icon = visit(get("/favicon.ico"));
    QTRY_VERIFY(icon->isOver());
    QCOMPARE(icon->status(), 204);
    QVERIFY(!icon->answer().contains("Content-Length"));
    m_server->add(other);
    const auto stray = visit(get("/favicon.ico"));
    QTRY_VERIFY(stray->isOver());
    QCOMPARE(stray->status(), 400);
    QCOMPARE(here.count(), 0);
    QCOMPARE(there.count(), 1);
}

void TstLoopbackServer::aReceiverMayLeaveWhileItIsAsked()
{
    const auto second = std::make_shared<PatientReceiver>();
    m_server->add(second);
    QSignalSpy mismatched(second.get(), &LoopbackReceiver::mismatched);
    connect(m_receiver.get(), &LoopbackReceiver::mismatched, this, [this] {
        m_server->retire(*m_receiver);
        m_receiver.reset();
        m_clock.advance(LoopbackServer::afterlife + 1ms);
    });
    const auto stray = visit(get("/here"));
    QTRY_VERIFY(stray->isOver());
    QTRY_COMPARE(mismatched.count(), 1);
}

void TstLoopbackServer::itIsIdleWhenTheLastHasRetired()
{
    QSignalSpy idle(m_server.get(), &LoopbackServer::idle);
    const auto second = std::make_shared<PatientReceiver>();
    m_server->add(second);
    m_server->retire(*m_receiver);
    m_clock.advance(1s);
    m_server->retire(*second);
    m_clock.advance(1s);
    QCOMPARE(idle.count(), 0);
    QCOMPARE(m_receiver.use_count(), 1);
    QVERIFY(second.use_count() > 1);
    m_clock.advance(1s);
    QCOMPARE(idle.count(), 1);
    QCOMPARE(second.use_count(), 1);
}

void TstLoopbackServer::aVisitorMayLeaveBeforeItsPage()
{
    QSignalSpy received(m_receiver.get(), &PatientReceiver::received);
    const auto hasty = visit(get("/here?mine"));
    QTRY_COMPARE(received.count(), 1);
    hasty->close();
    QTRY_VERIFY(m_receiver->waiting.constFirst().isNull());
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstLoopbackServer)
#include "tst_loopbackserver.moc"
