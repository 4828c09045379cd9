// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bscli/bsconfig.h"
#include "core/result.h"

#include <QString>

namespace spacekey {

/// One of the bs CLI's files, as it was when it was read: what stood in it, and where. Symbolic
/// links, for the file or its folder, are refused, and so is whatever is no ordinary file. All its
/// errors are FileFailures that name the file and nothing of what stands in it.
class BsFile final
{
public:
    /// The file @p path, which must be there; it is only read.
    [[nodiscard]] static Result<BsFile> read(const QString &path);
    /// The same, or a file still to be written if there is none.
    [[nodiscard]] static Result<BsFile> readOrNew(const QString &path);

    /// Absolute.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// What bs calls it: the file's name without `.cfg` or `.cfg.bak`.
    [[nodiscard]] QString configName() const;
    [[nodiscard]] bool isBackup() const;
    [[nodiscard]] bool exists() const { return m_exists; }
    [[nodiscard]] const BsConfig &config() const { return m_config; }

    /// Whether others than its owner may do anything with the file @p path, whatever stands in it.
    [[nodiscard]] static bool isLoose(const QString &path);
    /// Makes the file @p path 0600, whatever stands in it.
    static Outcome fixPermissions(const QString &path);

    /// Puts @p config in its place, at once as a whole, 0600; its folder must be there. Refuses
    /// when another program has changed the file since it was read. After a failure it is as it
    /// was.
    Outcome write(const BsConfig &config);
    /// Writes what stood in it to `<name>.cfg.bak`, or, when that is there with other contents, to
    /// `<name>.2.cfg.bak` and so on, 0600. The path of the backup.
    [[nodiscard]] Result<QString> backUp() const;

private:
    BsFile(const QString &path, bool exists, const BsConfig &config);

    [[nodiscard]] Outcome checkUnchanged() const;

    QString m_path;
    bool m_exists;
    BsConfig m_config;
};

} // namespace spacekey
