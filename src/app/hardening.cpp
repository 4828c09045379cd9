// SPDX-License-Identifier: Apache-2.0
#include "app/hardening.h"

#include <QtGlobal>

#if defined(Q_OS_LINUX)
#    include <sys/prctl.h>
#endif

namespace spacekey {

void forbidCoreDumps()
{
#if defined(Q_OS_LINUX)
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

} // namespace spacekey
