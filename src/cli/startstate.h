// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QCoreApplication>
#include <QList>
#include <QPair>

#include <memory>

namespace spacekey {

/// How this process was started: the words of its command line byte for byte, its environment,
/// signal dispositions, signal mask and limits. A library may change some of that for good (GLib
/// ignores SIGPIPE from the first keychain job on, and execve() would pass that on): so it is
/// recorded first thing in main(). A standard stream that was closed stays so for who reads or
/// writes it, and no file that is opened later takes its place.
class StartState final
{
    Q_DECLARE_TR_FUNCTIONS(StartState)

public:
    using Variables = QList<QPair<QByteArray, QByteArray>>;

    /// @p argv must outlive it.
    StartState(int argc, char **argv);
    ~StartState();

    /// From now on signals wait for the program that this one becomes.
    void holdSignals() const;

    /// Becomes the program that the last @p words of the command line name, looked up in PATH,
    /// started as this process was; @p set are added to its environment, @p unset left out. Open
    /// files go along unless they are close-on-exec. Returns only when that is not possible: with
    /// CommandNotFound, CommandNotExecutable, or Usage on a system that knows no such thing.
    [[nodiscard]] Error become(qsizetype words, const Variables &set,
                               const QByteArrayList &unset) const;

    /// Becomes the program of that file, started as this process was, with the same words. Returns
    /// as become() does.
    [[nodiscard]] Error becomeProgram(const QString &file) const;

private:
    Q_DISABLE_COPY_MOVE(StartState)

    struct Parts;
    const std::unique_ptr<Parts> m_parts;
};

} // namespace spacekey
