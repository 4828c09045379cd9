// SPDX-License-Identifier: Apache-2.0
#include "http/retryafter.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

QDateTime parseDate(const QByteArray &value)
{
    const QDateTime bare = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                                   u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    return bare.isValid() ? QDateTime(bare.date(), bare.time(), QTimeZone::utc()) : QDateTime();
}

} // namespace

std::optional<seconds> parseRetryAfter(const QByteArray &value, const QByteArray &date,
                                       const QDateTime &wall)
{
    constexpr seconds longest = std::chrono::hours(24);
    bool isNumber = false;
    const qint64 number = value.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::clamp(seconds(number), seconds::zero(), longest);
    const QDateTime then = parseDate(value);
    if (!then.isValid())
        return std::nullopt;
    const QDateTime sent = parseDate(date);
    const seconds left(sent.isValid() ? sent.secsTo(then) : wall.secsTo(then));
    return std::clamp(left, seconds::zero(), longest);
}

} // namespace spacekey
