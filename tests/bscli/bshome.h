// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <sys/types.h>

namespace spacekey {

/// A home with a `.basespace` in it, as long as the test lives; and what a person sees there.
class BsHome final
{
public:
    BsHome()
    {
        if (!QDir().mkdir(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            qFatal("no home");
    }

    [[nodiscard]] QString path() const { return m_home.path(); }
    [[nodiscard]] QString folder() const { return m_home.filePath(QStringLiteral(".basespace")); }
    [[nodiscard]] QString file(const QString &name) const { return folder() + u'/' + name; }
    [[nodiscard]] QStringList names() const
    {
        return QDir(folder()).entryList(
            QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// The path of a file of ours, with these contents.
    QString put(const QString &name, const QByteArray &bytes, mode_t mode = 0600) const
    {
        QFile out(file(name));
        if (!out.open(QFile::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(out.errorString()));
        out.close();
        setMode(out.fileName(), mode);
        return out.fileName();
    }

    [[nodiscard]] static QByteArray contents(const QString &path)
    {
        QFile in(path);
        return in.open(QFile::ReadOnly) ? in.readAll() : QByteArray("cannot be read");
    }
    static void setMode(const QString &path, mode_t mode)
    {
        if (::chmod(QFile::encodeName(path).constData(), mode) != 0)
            qFatal("no permissions");
    }
    [[nodiscard]] static mode_t mode(const QString &path)
    {
        struct stat status = {};
        return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777
                                                                          : 0;
    }

private:
    QTemporaryDir m_home;
};

} // namespace spacekey
