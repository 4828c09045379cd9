// SPDX-License-Identifier: Apache-2.0
#include "core/error.h"

#include <QCoreApplication>

namespace spacekey {

QString Error::sentences() const
{
    return remedy.isEmpty() ? what : what + u' ' + remedy;
}

Error Error::cancelled()
{
    return {.code = Code::Cancelled, .what = QCoreApplication::translate("Error", "Cancelled.")};
}

} // namespace spacekey
