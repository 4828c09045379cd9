// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace spacekey {

/// What the help and the man pages tell beside the commands.
struct Reference
{
    Q_DECLARE_TR_FUNCTIONS(Reference)

public:
    struct Entry
    {
        QString name;
        QString meaning;
    };

    /// What the program is for, in a sentence.
    [[nodiscard]] static QString purpose();
    /// ExitCode, for all commands.
    [[nodiscard]] static QList<Entry> exitCodes();
    /// The variables that are heeded.
    [[nodiscard]] static QList<Entry> environment();
    /// What is read and written.
    [[nodiscard]] static QList<Entry> files();
};

} // namespace spacekey
