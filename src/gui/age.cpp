// SPDX-License-Identifier: Apache-2.0
#include "gui/age.h"

#include <QCoreApplication>
#include <QLocale>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Age
{
    Q_DECLARE_TR_FUNCTIONS(Age)
};

} // namespace

QString age(const QDateTime &then, const QDateTime &now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 manyDays = 30;
    const qint64 seconds = then.secsTo(now);
    const QDateTime local = then.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    // The C locale's short format has seconds.
    const QString time = QLocale().toString(
        local.time(), QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
    if (seconds >= 0 && seconds < minute)
        return Age::tr("just now");
    if (seconds >= 0 && seconds < hour)
        return Age::tr("%n minute(s) ago", nullptr, int(seconds / minute));
    if (days == 0)
        return Age::tr("today %1", "a time").arg(time);
    if (days == 1)
        return Age::tr("yesterday %1", "a time").arg(time);
    if (days > 1 && days < manyDays)
        return Age::tr("%n day(s) ago", nullptr, int(days));
    return Age::tr("on %1", "a date").arg(QLocale().toString(local.date(), QLocale::ShortFormat));
}

} // namespace spacekey
