// SPDX-License-Identifier: Apache-2.0
#include "core/oneshot.h"

namespace spacekey {

OneShot::OneShot(QObject *parent)
    : QObject(parent)
{ }

OneShot::~OneShot() = default;

void OneShot::start()
{
    if (m_state != State::Idle)
        return;
    m_state = State::Running;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_state == State::Running)
                begin();
        },
        Qt::QueuedConnection);
}

void OneShot::cancel()
{
    if (m_state == State::Cancelling || m_state == State::Over)
        return;
    m_state = State::Cancelling;
    letGo();
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_state = State::Over;
            conclude([this] { Q_EMIT failed(Error::cancelled()); });
        },
        Qt::QueuedConnection);
}

void OneShot::next(std::unique_ptr<OneShot> step)
{
    connect(step.get(), &OneShot::failed, this, &OneShot::fail);
    attempt(std::move(step));
}

void OneShot::attempt(std::unique_ptr<OneShot> step)
{
    if (!isRunning())
        return;
    connect(step.get(), &OneShot::waitingForUnlock, this, &OneShot::waitingForUnlock);
    m_step = std::move(step);
    m_step->start();
}

void OneShot::letGo()
{
    m_step.reset();
    release();
}

void OneShot::fail(Error error)
{
    succeed([this, error = std::move(error)] { Q_EMIT failed(error); });
}

} // namespace spacekey
