// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <memory>

namespace spacekey {

/// One alarm of a Clock. Setting it anew replaces the former time.
class Timer : public QObject
{
    Q_OBJECT

public:
    /// Fires timeout() once, never before @p after has passed.
    virtual void start(std::chrono::milliseconds after) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isActive() const = 0;

Q_SIGNALS:
    void timeout();

protected:
    using QObject::QObject;
};

/// The time. Deadlines are kept with sinceBoot(), which counts suspend and ignores every change
/// of the wall clock; wall() is for what is shown, stored or dated by a server, and so for the one
/// deadline that every process must know: until when a removed credential can be taken back.
class Clock
{
public:
    virtual ~Clock();

    [[nodiscard]] virtual std::chrono::milliseconds sinceBoot() const = 0;
    /// UTC.
    [[nodiscard]] virtual QDateTime wall() const = 0;
    /// After a suspend a running timer may fire late, by what was left of it, and fires once.
    [[nodiscard]] virtual std::unique_ptr<Timer> timer() const = 0;
};

} // namespace spacekey
