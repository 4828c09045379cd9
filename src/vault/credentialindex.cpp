// SPDX-License-Identifier: Apache-2.0
#include "vault/credentialindex.h"

#include "vault/indexerrors.h"
#include "vault/indexformat.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

Outcome replaceFile(const QString &fileName, const QByteArray &bytes)
{
    QSaveFile file(fileName);
    // The permissions at once, before anything is in it: QSaveFile takes over loose ones.
    const bool written = file.open(QSaveFile::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return IndexError::notWritten(fileName, file.errorString());
    return std::monostate{};
}

} // namespace

CredentialIndex::CredentialIndex(const Profile &profile, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_clock(clock)
{ }

Result<IndexContents> CredentialIndex::read() const
{
    QFile file(m_profile.indexFile());
    if (!file.exists())
        return IndexContents{};
    if (!file.open(QFile::ReadOnly))
        return IndexError::unreadable(file.fileName(), file.errorString());
    return IndexFormat::fromJson(file.readAll(), file.fileName());
}

std::unique_ptr<IndexChange> CredentialIndex::change(IndexChange::Change change)
{
    return std::make_unique<IndexChange>(*this, m_clock, std::move(change));
}

void CredentialIndex::watch()
{
    if (m_watcher)
        return;
    Profile::makePrivateDir(m_profile.dataDir);
    m_seen = bytes();
    // The folder: a watch on the file would end when the file is replaced.
    m_watcher = new QFileSystemWatcher({m_profile.dataDir}, this);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &CredentialIndex::compare);
}

QString CredentialIndex::lockFile() const
{
    return m_profile.dataDir + "/credentials.lock"_L1;
}

Outcome CredentialIndex::prepareFolder() const
{
    if (!Profile::makePrivateDir(m_profile.dataDir))
        return IndexError::notWritten(m_profile.indexFile(), tr("its folder cannot be made"));
    return std::monostate{};
}

Outcome CredentialIndex::write(const IndexContents &contents) const
{
    const QString fileName = m_profile.indexFile();
    const QString previous = fileName + ".previous"_L1;
    for (const QString &target : {fileName, previous}) {
        if (QFileInfo(target).isSymLink())
            return IndexError::symlink(target);
    }
    if (QFile::exists(fileName)) {
        if (Outcome kept = replaceFile(previous, bytes()); !kept)
            return kept;
    }
    return replaceFile(fileName, IndexFormat::toJson(contents));
}

QByteArray CredentialIndex::bytes() const
{
    QFile file(m_profile.indexFile());
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void CredentialIndex::compare()
{
    // The folder also changes by lock files and the window's own state.
    const QByteArray now = bytes();
    if (now == m_seen)
        return;
    m_seen = now;
    Q_EMIT changedOnDisk();
}

} // namespace spacekey
