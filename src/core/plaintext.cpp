// SPDX-License-Identifier: Apache-2.0
#include "core/plaintext.h"

#include <QDir>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// Nearly every text is, and lists are long.
bool isPlainLineAlready(const QString &text)
{
    const auto isPlain = [](QChar c) { return c >= u' ' && c <= u'~'; };
    return std::ranges::all_of(text, isPlain) && !text.startsWith(u' ') && !text.endsWith(u' ')
        && !text.contains("  "_L1);
}

} // namespace

QString plainLine(const QString &text, qsizetype maxLength)
{
    if (text.size() <= maxLength && isPlainLineAlready(text))
        return text;
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

QString plainPath(const QString &path)
{
    return plainLine(QDir::toNativeSeparators(path));
}

} // namespace spacekey
