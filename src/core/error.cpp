// SPDX-License-Identifier: Apache-2.0
#include "core/error.h"

#include <QCoreApplication>

namespace spacekey {

Error Error::cancelled()
{
    return {.code = Code::Cancelled, .what = QCoreApplication::translate("Error", "Cancelled.")};
}

} // namespace spacekey
