// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "oauth/redirectflow.h"
#include "oauth/redirectstage.h"

#include <QSignalSpy>

#include <memory>

namespace spacekey {

/// A new stage and a new flow for each test function, and all that the flow has said.
class RedirectFlowTest : public QObject
{
    Q_OBJECT

protected:
    /// A new flow, after the stage has been changed.
    void renewFlow();
    void prompt() { m_stage->prompt(*m_flow); }
    /// What a browser is told that goes to @p url.
    [[nodiscard]] int statusOf(const QUrl &url, const QByteArray &headers = {});
    /// Waits until the flow has its token, or is over.
    [[nodiscard]] bool isGranted() const;
    [[nodiscard]] bool isFailed() const;
    /// The first that failed() told, the last that troubled() told.
    [[nodiscard]] Error failure() const;
    [[nodiscard]] Error trouble() const;

    std::unique_ptr<RedirectStage> m_stage;
    std::unique_ptr<RedirectFlow> m_flow;
    std::unique_ptr<QSignalSpy> m_prompt;
    std::unique_ptr<QSignalSpy> m_troubled;
    std::unique_ptr<QSignalSpy> m_recovered;
    std::unique_ptr<QSignalSpy> m_granted;
    std::unique_ptr<QSignalSpy> m_failed;

protected Q_SLOTS:
    void init();
    void cleanup();
};

/// Whether somebody takes connections at @p address and @p port.
[[nodiscard]] bool takesConnections(const QHostAddress &address, quint16 port);

} // namespace spacekey
