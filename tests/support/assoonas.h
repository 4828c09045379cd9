// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>

namespace spacekey {

/// While it lives, it does @p what as soon as @p isSo: once, before this thread's next event.
class AsSoonAs final : public QObject
{
public:
    AsSoonAs(std::function<bool()> isSo, std::function<void()> what)
        : m_isSo(std::move(isSo))
        , m_what(std::move(what))
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    [[nodiscard]] bool isDone() const { return !m_what; }

    bool eventFilter(QObject *receiver, QEvent *) override
    {
        const QPointer<QObject> alive(receiver);
        if (m_what && m_isSo())
            std::exchange(m_what, {})();
        return !alive; // then nobody is there to get the event
    }

private:
    std::function<bool()> m_isSo;
    std::function<void()> m_what;
};

} // namespace spacekey
