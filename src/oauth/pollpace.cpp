// SPDX-License-Identifier: Apache-2.0
#include "oauth/pollpace.h"

#include <algorithm>

namespace spacekey {

using std::chrono::seconds;

PollPace::PollPace(seconds interval)
    : m_interval(interval)
{ }

seconds PollPace::pause() const
{
    return std::max({m_interval, m_backOff, m_retryAfter});
}

void PollPace::answered()
{
    m_backOff = seconds::zero();
}

void PollPace::timedOut()
{
    constexpr seconds cap{60};
    m_backOff = std::min(2 * std::max(m_interval, m_backOff), cap);
}

void PollPace::slowDown()
{
    m_interval += seconds(5);
}

void PollPace::retryAfter(seconds time)
{
    m_retryAfter = time;
}

void PollPace::polled()
{
    m_retryAfter = seconds::zero();
}

} // namespace spacekey
