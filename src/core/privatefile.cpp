// SPDX-License-Identifier: Apache-2.0
#include "core/privatefile.h"

#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <system_error>

#if defined(Q_OS_UNIX)
#    include <fcntl.h>
#    include <unistd.h>
#endif

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownersFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownersFolder = ownersFile | QFile::ExeOwner;

QString words(const std::error_code &problem)
{
    return QString::fromLocal8Bit(problem.message());
}

/// To the disk itself: a rename may reach it before the contents do.
std::error_code sync(const QFileDevice &file)
{
#if defined(Q_OS_UNIX)
    if (::fsync(file.handle()) != 0)
        return {errno, std::generic_category()};
#else
    Q_UNUSED(file)
#endif
    return {};
}

void syncFolder(const QString &path)
{
#if defined(Q_OS_UNIX)
    // Without it, the worst that a power failure does is to bring the old file back, whole.
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#else
    Q_UNUSED(path)
#endif
}

} // namespace

PrivateFile::PrivateFile(const QString &path, const QString &ending)
    : m_path(path)
    , m_ending(ending)
{ }

bool PrivateFile::write(const QByteArray &bytes)
{
    if (QFileInfo(m_path).isSymLink())
        return failed(words(std::make_error_code(std::errc::too_many_symbolic_link_levels)));
    // Where the system can, it has no name before fileName() is called.
    m_file = std::make_unique<QTemporaryFile>(m_path + ".XXXXXX"_L1 + m_ending);
    if (!m_file->open() || m_file->write(bytes) != bytes.size() || !m_file->flush())
        return failed(m_file->errorString());
    const std::error_code unsynced = sync(*m_file);
    return !unsynced || failed(words(unsynced));
}

bool PrivateFile::commit()
{
    const QString written = m_file ? m_file->fileName() : QString();
    if (written.isEmpty())
        return failed(m_file ? m_file->errorString() : m_problem);
    m_file->setAutoRemove(false);
    m_file.reset(); // or not every system would rename it
    std::error_code unmoved;
    std::filesystem::rename(QFileInfo(written).filesystemFilePath(),
                            QFileInfo(m_path).filesystemFilePath(), unmoved);
    if (unmoved) {
        QFile::remove(written);
        return failed(words(unmoved));
    }
    syncFolder(QFileInfo(m_path).path());
    return true;
}

bool PrivateFile::failed(const QString &problem)
{
    m_problem = problem;
    m_file.reset();
    return false;
}

bool PrivateFile::isLoose(const QString &path)
{
#if defined(Q_OS_WIN)
    // The user's own folder is closed to others by its access list, which Qt does not read.
    Q_UNUSED(path)
    return false;
#else
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return bool(QFileInfo(path).permissions() & others);
#endif
}

bool PrivateFile::tighten(const QString &path)
{
    const QFile::Permissions wanted = QFileInfo(path).isDir() ? ownersFolder : ownersFile;
    return !isLoose(path) || QFile::setPermissions(path, wanted);
}

QString PrivateFile::nameAside(const QString &path, const QString &why, const QDateTime &now)
{
    const QString wanted =
        path + u'.' + why + u'-' + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = wanted;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = wanted + u'-' + QString::number(number);
    return name;
}

} // namespace spacekey
