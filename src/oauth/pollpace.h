// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace spacekey {

/// How long to wait between an answer and the next poll (protocol.md §2, RFC 8628 §3.5).
/// Never less than the server's interval.
class PollPace final
{
public:
    PollPace() = default;
    explicit PollPace(std::chrono::seconds interval);

    /// The pause from now on, until something else happens.
    [[nodiscard]] std::chrono::seconds pause() const;

    /// An answer in JSON came: what time-outs have doubled falls back to the interval.
    void answered();
    /// No answer in time: twice the pause, but not over a minute for this reason.
    void timedOut();
    /// The server said slow_down: 5 s more, for good.
    void slowDown();
    /// The server named a time for this one pause.
    void retryAfter(std::chrono::seconds time);
    /// The pause is over.
    void polled();

private:
    std::chrono::seconds m_interval{5};
    std::chrono::seconds m_backOff{};
    std::chrono::seconds m_retryAfter{};
};

} // namespace spacekey
