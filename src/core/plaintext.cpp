// SPDX-License-Identifier: Apache-2.0
#include "core/plaintext.h"

namespace spacekey {

QString plainLine(const QString &text, qsizetype maxLength)
{
    QString line;
    const QList<uint> codePoints = text.toUcs4();
    for (const char32_t c : codePoints) {
        if (QChar::isSpace(c) || QChar::category(c) == QChar::Other_Control)
            line += u' ';
        else if (QChar::category(c) != QChar::Other_Format
                 && QChar::category(c) != QChar::Other_Surrogate
                 && QChar::category(c) != QChar::Other_PrivateUse)
            line += QString::fromUcs4(&c, 1);
        if (line.size() > 4 * maxLength)
            break;
    }
    line = line.simplified();
    if (line.size() > maxLength)
        line = line.first(maxLength - 1).trimmed() + u'…';
    return line;
}

} // namespace spacekey
