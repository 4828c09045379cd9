// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QTemporaryFile>

#include <memory>

namespace spacekey {

/// A file that only its owner may read, to be put in the place of whatever file stands there: whole
/// or not at all, 0600 from its first moment, and on the disk before it is there. Nothing has
/// changed before commit(), or when that fails, or when it is never called; a process that is
/// killed meanwhile leaves at most a `<file>.<six letters>` beside it.
class PrivateFile final
{
public:
    /// What is left beside it is named with that @p ending.
    explicit PrivateFile(const QString &path, const QString &ending = {});

    /// Writes all that the file is to hold, beside its place. False when that cannot be done, or
    /// when a symbolic link stands in the place. To be called once.
    [[nodiscard]] bool write(const QByteArray &bytes);
    /// Puts into its place what was written. False when that cannot be done.
    [[nodiscard]] bool commit();
    /// What was in the way, in the system's words.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Whether anybody but its owner may do anything with the file or folder @p path.
    [[nodiscard]] static bool isLoose(const QString &path);
    /// Makes the file @p path 0600, or the folder 0700, if it is loose; false when that cannot be
    /// done.
    [[nodiscard]] static bool tighten(const QString &path);

    /// `<path>.<why>-<time>`, numbered if there is one: for what is set aside, so that nothing
    /// overwrites it.
    [[nodiscard]] static QString nameAside(const QString &path, const QString &why,
                                           const QDateTime &now);

private:
    [[nodiscard]] bool failed(const QString &problem);

    const QString m_path;
    const QString m_ending;
    QString m_problem;
    std::unique_ptr<QTemporaryFile> m_file;
};

} // namespace spacekey
