// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectflowtest.h"

#include <QTest>

namespace spacekey {

void RedirectFlowTest::init()
{
    m_stage = std::make_unique<RedirectStage>();
    renewFlow();
}

void RedirectFlowTest::cleanup()
{
    m_flow.reset();
    m_stage.reset();
}

void RedirectFlowTest::renewFlow()
{
    m_flow = m_stage->makeRedirectFlow();
    m_prompt = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::promptReady);
    m_troubled = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::troubled);
    m_recovered = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::recovered);
    m_granted = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::granted);
    m_failed = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::failed);
}

int RedirectFlowTest::statusOf(const QUrl &url, const QByteArray &headers)
{
    const Visit &visit = m_stage->browse(url, headers);
    return QTest::qWaitFor([&] { return visit.isOver(); }) ? visit.status() : -1;
}

bool RedirectFlowTest::isGranted() const
{
    return QTest::qWaitFor([this] { return m_granted->count() == 1; });
}

bool RedirectFlowTest::isFailed() const
{
    return QTest::qWaitFor([this] { return m_failed->count() == 1; });
}

Error RedirectFlowTest::failure() const
{
    return m_failed->value(0).value(0).value<Error>();
}

Error RedirectFlowTest::trouble() const
{
    return m_troubled->value(m_troubled->size() - 1).value(0).value<Error>();
}

bool takesConnections(const QHostAddress &address, quint16 port)
{
    const Visit visit(address, port);
    const bool settled = QTest::qWaitFor([&] { return visit.isOpen() || visit.isOver(); });
    return settled && visit.isOpen();
}

} // namespace spacekey
