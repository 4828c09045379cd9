// SPDX-License-Identifier: Apache-2.0
#include "cli/commandtable.h"
#include "cli/manpage.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

using namespace spacekey;
using namespace Qt::StringLiterals;

namespace {

bool write(const QDir &folder, const QString &name, const QString &text)
{
    QSaveFile file(folder.filePath(name + ".1"_L1));
    const bool written = file.open(QSaveFile::WriteOnly) && file.write(text.toUtf8()) >= 0
        && file.flush() && file.commit();
    if (!written)
        std::fprintf(stderr, "%s: %s\n", qPrintable(file.fileName()),
                     qPrintable(file.errorString()));
    return written;
}

} // namespace

/// spacekey-manpages FOLDER DATE: writes the man pages of spacekey-cli, for the build.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3 || !QDir().mkpath(arguments.at(1)))
        return 2;
    const QList<CommandSpec> table = commandTable();
    const ManPage pages(table, QString::fromLatin1(SPACEKEY_VERSION), arguments.at(2));
    const QDir folder(arguments.at(1));
    const bool written = write(folder, ManPage::name(), pages.overview())
        && std::ranges::all_of(table, [&](const CommandSpec &command) {
                             return command.hidden
                                 || write(folder, ManPage::name(command.name), pages.of(command));
                         });
    return written ? 0 : 1;
}
