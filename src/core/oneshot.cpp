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
    release();
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_state = State::Over;
            conclude([this] { Q_EMIT failed(Error::cancelled()); });
        },
        Qt::QueuedConnection);
}

void OneShot::fail(Error error)
{
    succeed([this, error = std::move(error)] { Q_EMIT failed(error); });
}

} // namespace spacekey
