// SPDX-License-Identifier: Apache-2.0
#include "vault/writer.h"

#include <QCoreApplication>
#include <QFile>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

// Clock ticks since boot: field 22 of /proc/<pid>/stat, proc(5). The second field is the program's
// name in parentheses and may itself hold spaces and parentheses. 0 for one that has ended, though
// its parent may not have noticed yet.
qint64 startTimeOf(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QFile::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fromThird = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startTime = 22 - 3;
    const bool hasEnded = fromThird.first() == "Z" || fromThird.first() == "X";
    return fromThird.size() > startTime && !hasEnded ? fromThird.at(startTime).toLongLong() : 0;
}

} // namespace

Writer Writer::thisProcess()
{
    const qint64 pid = QCoreApplication::applicationPid();
    return {.pid = pid, .startTime = startTimeOf(pid)};
}

bool Writer::isGone() const
{
    const bool systemTells = startTimeOf(QCoreApplication::applicationPid()) != 0;
    return systemTells && (pid <= 0 || startTime == 0 || startTimeOf(pid) != startTime);
}

} // namespace spacekey
