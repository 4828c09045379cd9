// SPDX-License-Identifier: Apache-2.0
#include "support/authflowstage.h"

#include <QPointer>
#include <QTest>

#include <algorithm>

namespace spacekey {

using std::chrono::milliseconds;

AuthFlowStage::~AuthFlowStage() = default;

void AuthFlowStage::pass(const AuthFlow &flow, milliseconds time)
{
    constexpr milliseconds step {100};
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
    const auto isQuiet = [&] {
        const AuthFlow *alive = pointer;
        if (!alive || server.heldRequests() > 0)
            return true;
        return std::ranges::none_of(alive->findChildren<OneShot *>(), &OneShot::isRunning);
    };
    if (!QTest::qWaitFor(isQuiet))
        qFatal("The flow waits for an answer that does not come.");
}

} // namespace spacekey
