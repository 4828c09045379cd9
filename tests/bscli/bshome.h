// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

#include <sys/stat.h>
#include <sys/types.h>

namespace spacekey {

/// A home with a `.basespace` in it, and what a person sees there.
class BsHome final
{
public:
    /// One of its own, as long as this lives.
    BsHome()
        : m_own(std::make_unique<QTemporaryDir>())
        , m_home(m_own->path())
    {
        makeFolder();
    }
    /// In the folder @p home, which is made if need be.
    explicit BsHome(const QString &home)
        : m_home(home)
    {
        makeFolder();
    }

    [[nodiscard]] QString path() const { return m_home; }
    [[nodiscard]] QString folder() const { return m_home + QStringLiteral("/.basespace"); }
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
    void makeFolder() const
    {
        if (!QDir().mkpath(m_home)
            || !QDir().mkdir(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            qFatal("no home");
    }

    const std::unique_ptr<QTemporaryDir> m_own;
    const QString m_home;
};

} // namespace spacekey
