// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <csignal>

#include <sys/resource.h>

namespace spacekey {

/// While it lives, no file of this process can become longer than @p room bytes, as on a disk that
/// is full.
class FullDisk final
{
public:
    explicit FullDisk(rlim_t room = 0)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{.rlim_cur = room, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    Q_DISABLE_COPY_MOVE(FullDisk)

    rlimit m_before{};
};

} // namespace spacekey
