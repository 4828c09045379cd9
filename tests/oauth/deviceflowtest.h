// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "oauth/devicestage.h"

#include <QSignalSpy>

#include <memory>

namespace spacekey {

/// A new stage and a new flow for each test function, and all that the flow has said.
class DeviceFlowTest : public QObject
{
    Q_OBJECT

protected:
    void run(std::chrono::milliseconds time) { m_stage->pass(*m_flow, time); }
    /// The first that failed() or troubled() told.
    [[nodiscard]] Error failure() const;
    [[nodiscard]] Error trouble() const;
    void verifyPausesAtLeast(std::chrono::milliseconds pause) const;

    std::unique_ptr<DeviceStage> m_stage;
    std::unique_ptr<AuthFlow> m_flow;
    std::unique_ptr<QSignalSpy> m_prompt;
    std::unique_ptr<QSignalSpy> m_troubled;
    std::unique_ptr<QSignalSpy> m_recovered;
    std::unique_ptr<QSignalSpy> m_granted;
    std::unique_ptr<QSignalSpy> m_failed;

private Q_SLOTS:
    void init();
    void cleanup();
};

} // namespace spacekey
