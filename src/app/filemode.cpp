// SPDX-License-Identifier: Apache-2.0
#include "app/filemode.h"

#include <QFileInfo>

namespace spacekey {

QString fileMode(const QString &path)
{
#if defined(Q_OS_WIN)
    Q_UNUSED(path)
    return {};
#else
    const QFileInfo file(path);
    if (!file.exists())
        return {};
    // Qt has a hexadecimal digit for the owner, for oneself, for the group and for others.
    const uint all = file.permissions().toInt();
    const uint mode = ((all >> 12 & 7) << 6) | ((all >> 4 & 7) << 3) | (all & 7);
    constexpr int digits = 4;
    constexpr int octal = 8;
    return QString::number(mode, octal).rightJustified(digits, u'0');
#endif
}

} // namespace spacekey
