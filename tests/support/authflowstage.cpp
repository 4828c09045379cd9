// SPDX-License-Identifier: Apache-2.0
#include "support/authflowstage.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace spacekey {

using std::chrono::milliseconds;

AuthFlowStage::~AuthFlowStage() = default;

void AuthFlowStage::pass(const AuthFlow &flow, milliseconds time)
{
    constexpr milliseconds step{100};
    const QPointer<const AuthFlow> pointer = &flow;
    settle(flow);
    while (time > milliseconds::zero()) {
        clock.advance(std::min(step, time));
        time -= step;
        const AuthFlow *alive = pointer;
        if (!alive || alive->isOver())
            return;
        settle(*alive);
    }
}

void AuthFlowStage::settle(const AuthFlow &flow)
{
    const QPointer<const AuthFlow> pointer = &flow;
    QCoreApplication::processEvents();
    // Held requests whose client has given up count until the server has noticed it, too: else
    // they would be taken for the next one.
    const auto isQuiet = [&] {
        const AuthFlow *alive = pointer;
        if (!alive)
            return true;
        const QList<OneShot *> asking = alive->findChildren<OneShot *>();
        return std::ranges::count_if(asking, &OneShot::isRunning) == server.heldRequests();
    };
    // Not QTest::qWaitFor(): it sleeps between events, and there are thousands of polls.
    QTimer guard;
    guard.setSingleShot(true);
    guard.start(std::chrono::seconds(10));
    while (!isQuiet()) {
        if (!guard.isActive())
            qFatal("The flow waits for an answer that does not come.");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

} // namespace spacekey
