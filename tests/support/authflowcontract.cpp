// SPDX-License-Identifier: Apache-2.0
#include "support/authflowcontract.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace spacekey {

void AuthFlowContract::init()
{
    m_stage = makeStage();
    m_flow = m_stage->makeFlow();
    m_log.clear();
    m_error = {};
    logSignals(*m_flow);
}

void AuthFlowContract::cleanup()
{
    m_flow.reset();
    m_stage.reset();
}

void AuthFlowContract::logSignals(const AuthFlow &flow)
{
    connect(&flow, &AuthFlow::promptReady, this, [this] { m_log += u"promptReady"_s; });
    connect(&flow, &AuthFlow::troubled, this, [this] { m_log += u"troubled"_s; });
    connect(&flow, &AuthFlow::recovered, this, [this] { m_log += u"recovered"_s; });
    connect(&flow, &AuthFlow::granted, this, [this] { m_log += u"granted"_s; });
    connect(&flow, &AuthFlow::failed, this, [this](const Error &error) {
        m_log += u"failed"_s;
        m_error = error;
    });
}

/// P1: no timer, no socket, no object that holds a secret; and whatever comes now comes too late.
void AuthFlowContract::verifyNothingIsLeft()
{
    const QStringList before = m_log;
    QCOMPARE(m_stage->clock.activeTimers(), 0);
    QVERIFY(!m_flow || m_flow->children().isEmpty());
    m_stage->accept();
    m_stage->server.answerHeld(WireReply::json(200, {{u"access_token"_s, u"late"_s}}));
    m_stage->clock.advance(1h);
    QTRY_COMPARE(m_stage->server.openConnections(), 0);
    QCOMPARE(m_log, before);
}

void AuthFlowContract::addStates()
{
    QTest::addColumn<QString>("state");
    const QStringList states = makeStage()->states();
    for (const QString &state : states)
        QTest::addRow("%s", qPrintable(state)) << state;
}

void AuthFlowContract::startEmitsNothingBeforeItReturns()
{
    m_flow->start();
    QVERIFY(m_log.isEmpty());
    QVERIFY(m_flow->isRunning());
    m_flow->start();
    m_stage->settle(*m_flow);
    QTRY_COMPARE(m_log, QStringList{u"promptReady"_s});
}

void AuthFlowContract::acceptedEndsInGrantedOnce()
{
    QCOMPARE(m_stage->clock.activeTimers(), 0);
    m_stage->accept();
    m_flow->start();
    m_stage->pass(*m_flow, 1min);
    QCOMPARE(m_log, QStringList({u"promptReady"_s, u"granted"_s}));
    verifyNothingIsLeft();
}

void AuthFlowContract::refusedEndsInFailedOnce()
{
    m_stage->refuse();
    m_flow->start();
    m_stage->pass(*m_flow, 1min);
    QCOMPARE(m_log.constLast(), u"failed"_s);
    QCOMPARE(m_log.count(u"failed"_s), 1);
    QCOMPARE(m_error.code, Error::Code::AccessDenied);
    verifyNothingIsLeft();
}

void AuthFlowContract::theEndIsTheEnd()
{
    m_stage->refuse();
    m_flow->start();
    m_stage->pass(*m_flow, 1min);
    const QStringList before = m_log;
    m_flow->cancel();
    m_flow->start();
    m_stage->pass(*m_flow, 1min);
    QCoreApplication::processEvents();
    QCOMPARE(m_log, before);
}

void AuthFlowContract::cancel_data()
{
    addStates();
}

void AuthFlowContract::cancel()
{
    QFETCH(const QString, state);
    m_stage->bringTo(*m_flow, state);
    QStringList expected = m_log;
    m_flow->cancel();
    m_flow->cancel();
    QCOMPARE(m_log, expected);
    expected += u"failed"_s;
    QTRY_COMPARE(m_log, expected);
    QCOMPARE(m_error.code, Error::Code::Cancelled);
    verifyNothingIsLeft();
}

void AuthFlowContract::deleteEndsInSilence_data()
{
    addStates();
}

void AuthFlowContract::deleteEndsInSilence()
{
    QFETCH(const QString, state);
    m_stage->bringTo(*m_flow, state);
    m_flow.reset();
    verifyNothingIsLeft();
}

void AuthFlowContract::cancelOrDeleteFromASlot_data()
{
    QTest::addColumn<QString>("signal");
    QTest::addColumn<bool>("deletes");
    for (const auto *signal : {"promptReady", "troubled", "recovered", "granted", "failed"}) {
        QTest::addRow("cancel from %s", signal) << QString::fromLatin1(signal) << false;
        QTest::addRow("delete from %s", signal) << QString::fromLatin1(signal) << true;
    }
}

void AuthFlowContract::cancelOrDeleteFromASlot()
{
    QFETCH(const QString, signal);
    QFETCH(const bool, deletes);
    const auto act = [&](const char *emitted) {
        if (signal != QLatin1StringView(emitted) || !m_flow)
            return;
        if (deletes)
            m_flow.reset();
        else
            m_flow->cancel();
    };
    connect(m_flow.get(), &AuthFlow::promptReady, this, [&] { act("promptReady"); });
    connect(m_flow.get(), &AuthFlow::troubled, this, [&] { act("troubled"); });
    connect(m_flow.get(), &AuthFlow::recovered, this, [&] { act("recovered"); });
    connect(m_flow.get(), &AuthFlow::granted, this, [&] { act("granted"); });
    connect(m_flow.get(), &AuthFlow::failed, this, [&] { act("failed"); });

    const bool later = signal != "promptReady"_L1 && signal != "failed"_L1;
    if (signal == "failed"_L1)
        m_stage->refuse();
    if (later)
        m_stage->bringTo(*m_flow, u"troubled"_s);
    else
        m_flow->start();
    if (signal == "granted"_L1)
        m_stage->accept();
    if (m_flow)
        m_stage->pass(*m_flow, 1min);
    QCoreApplication::processEvents();

    QCOMPARE(m_log.count(signal), 1);
    const bool ended = signal == "granted"_L1 || signal == "failed"_L1;
    const auto terminal = m_log.count(u"granted"_s) + m_log.count(u"failed"_s);
    QCOMPARE(terminal, ended || !deletes ? 1 : 0);
    verifyNothingIsLeft();
}

void AuthFlowContract::networkDrop_data()
{
    addStates();
}

void AuthFlowContract::networkDrop()
{
    QFETCH(const QString, state);
    m_stage->bringTo(*m_flow, state);
    m_stage->server.drop();
    m_flow->start();
    m_stage->pass(*m_flow, 1min);
    m_stage->server.restore();
    m_stage->accept();
    m_stage->pass(*m_flow, 2min);
    QCOMPARE(m_log.count(u"granted"_s) + m_log.count(u"failed"_s), 1);
    if (m_stage->survivesNetworkDrop(state)) {
        QCOMPARE(m_log.constLast(), u"granted"_s);
        QVERIFY(m_log.contains(u"troubled"_s));
    } else {
        QCOMPARE(m_error.code, Error::Code::Network);
    }
    verifyNothingIsLeft();
}

} // namespace spacekey
