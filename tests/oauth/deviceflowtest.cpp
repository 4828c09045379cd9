// SPDX-License-Identifier: Apache-2.0
#include "oauth/deviceflowtest.h"

#include <QTest>

namespace spacekey {

void DeviceFlowTest::init()
{
    m_stage = std::make_unique<DeviceStage>();
    m_flow = m_stage->makeFlow();
    m_prompt = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::promptReady);
    m_troubled = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::troubled);
    m_recovered = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::recovered);
    m_granted = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::granted);
    m_failed = std::make_unique<QSignalSpy>(m_flow.get(), &AuthFlow::failed);
}

void DeviceFlowTest::cleanup()
{
    m_flow.reset();
    m_stage.reset();
}

Error DeviceFlowTest::failure() const
{
    return m_failed->value(0).value(0).value<Error>();
}

Error DeviceFlowTest::trouble() const
{
    return m_troubled->value(0).value(0).value<Error>();
}

void DeviceFlowTest::verifyPausesAtLeast(std::chrono::milliseconds pause) const
{
    for (const auto seen : std::as_const(m_stage->pauses))
        QVERIFY2(seen >= pause, qPrintable(QString::number(seen.count())));
}

} // namespace spacekey
