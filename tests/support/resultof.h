// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"
#include "core/result.h"

#include <QTest>

#include <memory>
#include <optional>
#include <type_traits>

namespace spacekey {

/// Starts @p job and waits for its end; @p result is where the success signal's slot puts its
/// value.
template<typename Job, typename R>
[[nodiscard]] R endOf(Job &job, std::optional<R> &result)
{
    QObject here;
    QObject::connect(&job, &OneShot::failed, &here,
                     [&result](const Error &error) { result.emplace(error); });
    job.start();
    constexpr int patience = 30000; // ms
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, patience))
        qFatal("It has not ended within 30 s.");
    return *result;
}

/// Starts @p job, waits for its end, and gives what its success signal brought, or its error.
template<typename Job, typename Emitter, typename Argument>
[[nodiscard]] auto resultOf(Job &job, void (Emitter::*success)(Argument))
{
    using Value = std::remove_cvref_t<Argument>;
    std::optional<Result<Value>> result;
    QObject here;
    QObject::connect(&job, success, &here,
                     [&result](const Value &value) { result.emplace(value); });
    return endOf(job, result);
}

/// The same, for a success signal that brings nothing.
template<typename Job, typename Emitter>
[[nodiscard]] Outcome resultOf(Job &job, void (Emitter::*success)())
{
    std::optional<Outcome> result;
    QObject here;
    QObject::connect(&job, success, &here, [&result] { result.emplace(std::monostate{}); });
    return endOf(job, result);
}

/// The same, for a job that nobody needs afterwards.
template<typename Job, typename Signal>
[[nodiscard]] auto resultOf(std::unique_ptr<Job> job, Signal success)
{
    return resultOf(*job, success);
}

/// The code of a failure; unset when it worked.
template<typename T>
[[nodiscard]] std::optional<Error::Code> codeOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

} // namespace spacekey
