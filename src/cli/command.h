// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"
#include "core/result.h"

namespace spacekey {

/// One run of one command. It writes its results to the console; its error is the caller's to
/// report.
class Command : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// Terminal.
    void done();

protected:
    explicit Command(QObject *parent = nullptr)
        : OneShot(parent)
    { }

    void finish()
    {
        succeed([this] { Q_EMIT done(); });
    }
    void finish(const Outcome &outcome)
    {
        if (outcome)
            finish();
        else
            fail(outcome.error());
    }
};

} // namespace spacekey
