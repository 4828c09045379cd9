// SPDX-License-Identifier: Apache-2.0
#include "basespace/servertime.h"

#include <QRegularExpression>

namespace spacekey {

using namespace Qt::StringLiterals;

QDateTime parseServerTime(const QString &text)
{
    static const QRegularExpression form(u"\\A(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)"
                                         "(\\.\\d{1,3})?\\d{0,4}(Z|[+-]\\d\\d:\\d\\d)?\\z"_s);
    const QRegularExpressionMatch parts = form.match(text);
    if (!parts.hasMatch())
        return {};
    // With a zone in it Qt never takes it for local time, which may lack the hour in question.
    const QString zone = parts.hasCaptured(3) ? parts.captured(3) : u"Z"_s;
    return QDateTime::fromString(parts.captured(1) + parts.captured(2) + zone, Qt::ISODateWithMs)
        .toUTC();
}

} // namespace spacekey
