// SPDX-License-Identifier: Apache-2.0
#include "vault/indexfiles.h"

#include "core/privatefile.h"
#include "vault/indexerrors.h"
#include "vault/indexformat.h"

#include <QFile>
#include <QFileInfo>

#include <optional>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

Result<IndexContents> contentsOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QFile::ReadOnly))
        return IndexError::unreadable(fileName, file.errorString());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return IndexError::unreadable(fileName, file.errorString());
    return IndexFormat::fromJson(bytes, fileName);
}

/// Why it is not understood; unset where it is, or is not there.
std::optional<Error> damageOf(const QString &fileName)
{
    if (!QFileInfo::exists(fileName))
        return std::nullopt;
    const Result<IndexContents> contents = contentsOf(fileName);
    return !contents && contents.error().code == Error::Code::IndexUnusable
        ? std::optional(contents.error())
        : std::nullopt;
}

Outcome replaceFile(const QString &fileName, const QByteArray &bytes)
{
    PrivateFile file(fileName);
    if (!file.write(bytes) || !file.commit())
        return IndexError::notWritten(fileName, file.problem());
    return std::monostate{};
}

} // namespace

IndexFiles::IndexFiles(const Profile &profile)
    : m_file(profile.indexFile())
    , m_previous(m_file + ".previous"_L1)
{ }

QByteArray IndexFiles::bytes() const
{
    QFile file(m_file);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

Result<IndexReading> IndexFiles::read() const
{
    const bool hasEarlier = QFileInfo::exists(m_previous);
    Error damage = IndexError::missing(m_file);
    if (QFileInfo::exists(m_file)) {
        const Result<IndexContents> contents = contentsOf(m_file);
        if (contents)
            return IndexReading{.contents = *contents};
        if (contents.error().code == Error::Code::FileFailure)
            return contents.error();
        damage = contents.error();
    } else if (!hasEarlier) {
        return IndexReading{};
    }
    const Result<IndexContents> earlier = contentsOf(m_previous);
    if (!earlier && hasEarlier && earlier.error().code == Error::Code::FileFailure)
        return earlier.error();
    if (!earlier)
        return IndexReading{.damage = damage};
    return IndexReading{
        .contents = *earlier, .damage = IndexError::earlierUsed(damage), .isEarlier = true};
}

Outcome IndexFiles::write(const IndexContents &contents) const
{
    if (Outcome refused = refuseLinks(); !refused)
        return refused;
    if (QFile::exists(m_file)) {
        if (Outcome kept = replaceFile(m_previous, bytes()); !kept)
            return kept;
    }
    return replaceFile(m_file, IndexFormat::toJson(contents));
}

Outcome IndexFiles::tryWriting(const IndexContents &contents) const
{
    if (Outcome refused = refuseLinks(); !refused)
        return refused;
    PrivateFile file(m_file);
    if (!file.write(IndexFormat::toJson(contents)))
        return IndexError::notWritten(m_file, file.problem());
    return std::monostate{};
}

Result<QString> IndexFiles::setAside(const QDateTime &now) const
{
    if (const Outcome refused = refuseLinks(); !refused)
        return refused.error();
    QString aside;
    for (const QString &fileName : {m_file, m_previous}) {
        const std::optional<Error> damage = damageOf(fileName);
        if (!damage)
            continue;
        const bool isNewer = *damage == IndexError::newerFormat(fileName);
        const QString name =
            PrivateFile::nameAside(fileName, isNewer ? u"newer"_s : u"broken"_s, now);
        // Where its mode cannot be changed, it is kept all the same.
        [[maybe_unused]] const bool isTight = PrivateFile::tighten(fileName);
        QFile file(fileName);
        if (!file.rename(name))
            return IndexError::notWritten(fileName, file.errorString());
        if (fileName == m_file)
            aside = name;
    }
    return aside;
}

Outcome IndexFiles::refuseLinks() const
{
    for (const QString &fileName : {m_file, m_previous}) {
        if (QFileInfo(fileName).isSymLink())
            return IndexError::symlink(fileName);
    }
    return std::monostate{};
}

} // namespace spacekey
