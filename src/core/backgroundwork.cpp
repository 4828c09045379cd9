// SPDX-License-Identifier: Apache-2.0
#include "core/backgroundwork.h"

namespace spacekey {

void BackgroundWork::run(std::unique_ptr<OneShot> job)
{
    OneShot *running = job.release();
    running->setParent(this);
    ++m_running;
    connect(running, &OneShot::over, this, [this, running] {
        running->deleteLater();
        if (--m_running == 0)
            Q_EMIT idle();
    });
    running->start();
}

} // namespace spacekey
