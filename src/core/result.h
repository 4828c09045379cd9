// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <utility>
#include <variant>

namespace spacekey {

/// A value, or why there is none.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::move(value))
    { }
    Result(Error error)
        : m_state(std::move(error))
    { }

    explicit operator bool() const { return std::holds_alternative<T>(m_state); }
    /// Only when there is a value.
    const T &value() const & { return std::get<T>(m_state); }
    T &&value() && { return std::get<T>(std::move(m_state)); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }
    /// Only when there is none.
    const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Nothing but whether it worked.
using Outcome = Result<std::monostate>;

} // namespace spacekey
