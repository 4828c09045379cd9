// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsfile.h"

#include "bscli/bserrors.h"
#include "core/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr auto suffix = ".cfg"_L1;
constexpr auto backupSuffix = ".cfg.bak"_L1;

/// Nothing is ever read or written through a symbolic link, nor is a device or a pipe, which might
/// never end.
Outcome checkPlace(const QFileInfo &file)
{
    const QFileInfo folder(file.path());
    for (const QFileInfo &place : {folder, file}) {
        if (place.isSymLink() || place.isJunction())
            return BsError::symlink(place.filePath());
    }
    if (folder.exists() && !folder.isDir())
        return BsError::notFolder(folder.filePath());
    if (file.exists() && !file.isFile())
        return BsError::notRegular(file.filePath());
    return std::monostate{};
}

Result<BsConfig> contents(const QString &path)
{
    QFile file(path);
    // Unbuffered: a buffer would keep a copy of the token.
    if (!file.open(QFile::ReadOnly | QFile::Unbuffered))
        return BsError::unreadable(path, file.errorString());
    const QByteArray bytes = file.read(BsConfig::maxSize + 1);
    if (file.error() != QFile::NoError)
        return BsError::unreadable(path, file.errorString());
    return BsConfig::parse(bytes, path);
}

} // namespace

BsFile::BsFile(const QString &path, bool exists, const BsConfig &config)
    : m_path(path)
    , m_exists(exists)
    , m_config(config)
{ }

Result<BsFile> BsFile::read(const QString &path)
{
    Result<BsFile> file = readOrNew(path);
    if (file && !file->exists())
        return BsError::missing(file->path());
    return file;
}

Result<BsFile> BsFile::readOrNew(const QString &path)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    const Outcome place = checkPlace(info);
    if (!place)
        return place.error();
    if (!info.exists())
        return BsFile(info.filePath(), false, BsConfig());
    const Result<BsConfig> config = contents(info.filePath());
    if (!config)
        return config.error();
    return BsFile(info.filePath(), true, *config);
}

QString BsFile::configName() const
{
    QString name = QFileInfo(m_path).fileName();
    for (const QLatin1StringView ending : {backupSuffix, suffix}) {
        if (name.endsWith(ending, Qt::CaseInsensitive)) {
            name.chop(ending.size());
            break;
        }
    }
    return name;
}

bool BsFile::isBackup() const
{
    return m_path.endsWith(backupSuffix, Qt::CaseInsensitive);
}

bool BsFile::isLoose(const QString &path)
{
    return PrivateFile::isLoose(path);
}

Outcome BsFile::fixPermissions(const QString &path)
{
    // A link's permissions are those of what it leads to.
    if (Outcome place = checkPlace(QFileInfo(path)); !place)
        return place;
    if (!PrivateFile::tighten(path))
        return BsError::permissionsKept(path);
    return std::monostate{};
}

Outcome BsFile::write(const BsConfig &config)
{
    // Here, so that nothing is done in a folder that has become a link; and once more when all that
    // takes time is done.
    if (Outcome unchanged = checkUnchanged(); !unchanged)
        return unchanged;
    // A scan for tokens lists what has that ending, should it be left behind.
    PrivateFile file(m_path, backupSuffix);
    if (!file.write(config.bytes()))
        return BsError::notWritten(m_path, file.problem());
    if (Outcome unchanged = checkUnchanged(); !unchanged)
        return unchanged;
    if (!file.commit())
        return BsError::notWritten(m_path, file.problem());
    m_exists = true;
    m_config = config;
    return std::monostate{};
}

Result<QString> BsFile::backUp() const
{
    for (int number = 1;; ++number) {
        const QString ending =
            number == 1 ? QString(backupSuffix) : u'.' + QString::number(number) + backupSuffix;
        Result<BsFile> backup = readOrNew(QFileInfo(m_path).path() + u'/' + configName() + ending);
        if (!backup)
            return backup.error();
        if (backup->exists() && backup->config() != m_config)
            continue;
        BsFile file = std::move(backup).value();
        const Outcome written = file.write(m_config);
        if (!written)
            return written.error();
        return file.path();
    }
}

Outcome BsFile::checkUnchanged() const
{
    const Result<BsFile> now = readOrNew(m_path);
    if (!now)
        return now.error();
    if (now->exists() != m_exists || now->config() != m_config)
        return BsError::changed(m_path);
    return std::monostate{};
}

} // namespace spacekey
