// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsfolder.h"

#include "bscli/bserrors.h"
#include "core/privatefile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

BsFolder::BsFolder(const QString &path)
    : m_path(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))
{ }

BsFolder BsFolder::ofUser()
{
#if defined(Q_OS_WIN)
    const QString home = qEnvironmentVariable("USERPROFILE", QDir::homePath());
#else
    const QString home = QDir::homePath();
#endif
    return BsFolder(home + "/.basespace"_L1);
}

Result<QStringList> BsFolder::files() const
{
    if (const Outcome place = check(); !place)
        return place.error();
    const QDir folder(m_path);
    // With System, which QDir takes dangling links and pipes for.
    const QStringList names = folder.entryList(
        {u"*.cfg"_s, u"*.cfg.bak"_s}, QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    QStringList paths;
    for (const QString &name : names)
        paths.append(folder.filePath(name));
    return paths;
}

Result<BsFile> BsFolder::config(const QString &name) const
{
    if (const Outcome valid = checkName(name); !valid)
        return valid.error();
    return BsFile::readOrNew(m_path + u'/' + name + ".cfg"_L1);
}

bool BsFolder::isLoose() const
{
    return PrivateFile::isLoose(m_path);
}

Outcome BsFolder::makePrivate() const
{
    constexpr QFile::Permissions owners = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (Outcome place = check(); !place)
        return place;
    if (!QFileInfo::exists(m_path) && !QDir().mkdir(m_path, owners))
        return BsError::folderNotMade(m_path);
    if (!PrivateFile::tighten(m_path))
        return BsError::permissionsKept(m_path);
    return std::monostate{};
}

Outcome BsFolder::checkName(const QString &name)
{
    constexpr qsizetype maxLength = 64;
    const bool valid = !name.isEmpty() && name.size() <= maxLength && name == name.trimmed()
        && !name.startsWith(u'.') && !name.startsWith(u'-') && !name.endsWith(u'.')
        && !name.endsWith(".cfg"_L1, Qt::CaseInsensitive) && std::ranges::all_of(name, [](QChar c) {
               return (c.isPrint() || c.isSurrogate()) && !u"/\\:*?\"<>|"_s.contains(c);
           });
    if (!valid)
        return BsError::badName(name);
    return std::monostate{};
}

Outcome BsFolder::check() const
{
    const QFileInfo folder(m_path);
    if (folder.isSymLink() || folder.isJunction())
        return BsError::symlink(m_path);
    if (folder.exists() && !folder.isDir())
        return BsError::notFolder(m_path);
    return std::monostate{};
}

} // namespace spacekey
