// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"

#include <QObject>

#include <memory>

namespace spacekey {

/// What goes on without anyone waiting for it. Whatever it holds goes with it.
class BackgroundWork final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts @p job and keeps it until it is over.
    void run(std::unique_ptr<OneShot> job);
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

Q_SIGNALS:
    /// isBusy() is false again.
    void idle();

private:
    int m_running = 0;
};

} // namespace spacekey
