// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>

#if !defined(Q_OS_WIN)
#    include <csignal>
#endif

namespace spacekey {

/// Standard input, for who waits for it and does nothing else. Requests to end are let in only
/// while it waits: one that came just before the waiting would be noted elsewhere, and the waiting
/// would go on. Keep one while the terminal is in another state than it was found in.
///
/// Both fail with Usage when there is too much, and with Cancelled when a signal interrupts them.
class StandardInput final
{
    Q_DECLARE_TR_FUNCTIONS(StandardInput)

public:
    StandardInput();
    ~StandardInput();

    /// Up to the first line break, which is dropped.
    [[nodiscard]] Result<QByteArray> readLine() const { return read(true); }
    /// Up to the end; one line break there is dropped.
    [[nodiscard]] Result<QByteArray> readAll() const { return read(false); }

private:
    Q_DISABLE_COPY_MOVE(StandardInput)

    [[nodiscard]] Result<QByteArray> read(bool oneLine) const;
    /// -1 with EINTR when it was interrupted.
    [[nodiscard]] qint64 readPiece(char *to, size_t most) const;

#if !defined(Q_OS_WIN)
    sigset_t m_before{};
#endif
};

} // namespace spacekey
