// SPDX-License-Identifier: Apache-2.0
#include "vault/writer.h"

#include <QCoreApplication>
#include <QFile>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

// Clock ticks since boot: field 22 of /proc/self/stat, proc(5). The second field is the program's
// name in parentheses and may itself hold spaces and parentheses.
qint64 startTimeOfThisProcess()
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fromThird = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startTime = 22 - 3;
    return fromThird.size() > startTime ? fromThird.at(startTime).toLongLong() : 0;
}

} // namespace

Writer Writer::thisProcess()
{
    return {.pid = QCoreApplication::applicationPid(), .startTime = startTimeOfThisProcess()};
}

} // namespace spacekey
