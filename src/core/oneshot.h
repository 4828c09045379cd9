// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <utility>

namespace spacekey {

/// Something that waits: a request, a sign-in, a keychain job. It works once.
///
/// start() returns before anything is emitted; then exactly one terminal signal comes: failed(),
/// or the success signal that the subclass names; over() follows it. cancel() ends in
/// failed(Cancelled), from the event loop. Deleting it, at any time and from any slot, ends it in
/// silence. It does not delete itself; its owner or its QObject parent does.
class OneShot : public QObject
{
    Q_OBJECT

public:
    ~OneShot() override;

    /// Begins, from the event loop. A second call does nothing.
    void start();
    /// Gives up. Nothing happens after the end; before start() it prevents the beginning.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    [[nodiscard]] bool isOver() const { return m_state == State::Over; }

Q_SIGNALS:
    /// A step waits until a person unlocks the keychain; cancel() takes the question back.
    void waitingForUnlock();
    /// Terminal.
    void failed(const spacekey::Error &error);
    /// After the terminal signal, whichever it was.
    void over();

protected:
    explicit OneShot(QObject *parent = nullptr);

    /// Does the work; ends it with succeed() or fail(), at once or later.
    virtual void begin() = 0;
    /// Lets go of timers, sockets and jobs. Called once when the end has come, whichever it is,
    /// but not by the destructor: members do that by themselves.
    virtual void release() { }

    /// Starts @p step and waits for it instead of the former one, which is let go of. Its failure
    /// is the failure of this, its waitingForUnlock() is passed on. Before release(), the end lets
    /// go of it. Starts nothing unless isRunning(): the end may come while a step tells its own.
    void next(std::unique_ptr<OneShot> step);
    /// The same, but what its failure means is up to the caller.
    void attempt(std::unique_ptr<OneShot> step);
    /// Waits for no step any more.
    void dropStep() { m_step.reset(); }
    [[nodiscard]] bool hasStep() const { return m_step != nullptr; }

    /// Ends in failed(). The object may be gone when it returns. (By value: release() may delete
    /// the step that the error came from.)
    void fail(Error error);

    /// Ends in the success signal that @p emitSignal emits. The object may be gone when it returns.
    template<typename EmitSignal>
    void succeed(EmitSignal &&emitSignal)
    {
        if (m_state != State::Running)
            return;
        m_state = State::Over;
        letGo();
        conclude(std::forward<EmitSignal>(emitSignal));
    }

private:
    enum class State { Idle, Running, Cancelling, Over };

    template<typename EmitSignal>
    void conclude(EmitSignal &&emitSignal)
    {
        const QPointer<OneShot> alive(this);
        std::forward<EmitSignal>(emitSignal)();
        if (alive)
            Q_EMIT over();
    }

    void letGo();

    State m_state = State::Idle;
    std::unique_ptr<OneShot> m_step;
};

} // namespace spacekey
