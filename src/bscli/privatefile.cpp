// SPDX-License-Identifier: Apache-2.0
#include "bscli/privatefile.h"

#include "bscli/bserrors.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

#if defined(Q_OS_UNIX)
#    include <fcntl.h>
#    include <unistd.h>
#endif

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownersFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownersFolder = ownersFile | QFile::ExeOwner;

/// To the disk itself: a rename may reach it before the contents do.
bool synced(QFileDevice &file)
{
#if defined(Q_OS_UNIX)
    return file.flush() && ::fsync(file.handle()) == 0;
#else
    return file.flush();
#endif
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

/// Its name is one that a scan for tokens lists, should it be left behind.
QString temporaryName(const QFileInfo &target)
{
    return target.path() + u'/' + target.fileName() + ".XXXXXX.cfg.bak"_L1;
}

} // namespace

Outcome PrivateFile::replace(const QString &path, const QByteArray &bytes,
                             const std::function<Outcome()> &lastLook)
{
    const QFileInfo target(path);
    QString written;
    {
        // Where the system can, it has no name before fileName() is called.
        QTemporaryFile file(temporaryName(target));
        if (!file.open() || file.write(bytes) != bytes.size() || !synced(file))
            return BsError::notWritten(path, file.errorString());
        if (Outcome allowed = lastLook(); !allowed)
            return allowed;
        written = file.fileName();
        if (written.isEmpty())
            return BsError::notWritten(path, file.errorString());
        file.setAutoRemove(false);
    }
    std::error_code failure;
    std::filesystem::rename(QFileInfo(written).filesystemFilePath(), target.filesystemFilePath(),
                            failure);
    if (failure) {
        QFile::remove(written);
        return BsError::notWritten(path, QString::fromLocal8Bit(failure.message()));
    }
    syncFolder(target.path());
    return std::monostate{};
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

} // namespace spacekey
