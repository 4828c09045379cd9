// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bscli/bsfile.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace spacekey {

/// The folder in which the bs CLI keeps its configurations. It need not be there; as a symbolic
/// link it is refused. Its errors are FileFailures, if nothing else is said.
class BsFolder final
{
public:
    explicit BsFolder(const QString &path);
    /// `~/.basespace`; on Windows `%USERPROFILE%\.basespace`.
    [[nodiscard]] static BsFolder ofUser();

    /// Absolute.
    [[nodiscard]] const QString &path() const { return m_path; }

    /// The paths of its `*.cfg` and `*.cfg.bak`, by name, links and other oddities included
    /// (reading them says what is wrong); none when there is no folder.
    [[nodiscard]] Result<QStringList> files() const;
    /// The configuration that `bs -c <name>` uses, perhaps still to be written. InvalidName as in
    /// checkName().
    [[nodiscard]] Result<BsFile> config(const QString &name) const;

    /// Whether others than its owner may do anything with the folder.
    [[nodiscard]] bool isLoose() const;
    /// Makes it 0700, and first of all makes it if need be. To be called before a file is written.
    Outcome makePrivate() const;

    /// InvalidName unless @p name can be a file's name on every system, is not hidden and cannot be
    /// taken for an option: 1–64 printable characters.
    [[nodiscard]] static Outcome checkName(const QString &name);

private:
    [[nodiscard]] Outcome check() const;

    QString m_path;
};

} // namespace spacekey
