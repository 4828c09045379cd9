// SPDX-License-Identifier: Apache-2.0
#include "vault/credentialindex.h"

#include "vault/indexerrors.h"

namespace spacekey {

using namespace Qt::StringLiterals;

CredentialIndex::CredentialIndex(const Profile &profile, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_files(profile)
    , m_clock(clock)
{ }

Result<IndexContents> CredentialIndex::read() const
{
    const Result<IndexReading> reading = inspect();
    return reading ? Result(reading->contents) : reading.error();
}

Result<IndexReading> CredentialIndex::inspect() const
{
    return m_files.read();
}

std::unique_ptr<IndexChange> CredentialIndex::change(IndexChange::Change change)
{
    return std::make_unique<IndexChange>(*this, m_clock, std::move(change));
}

std::unique_ptr<IndexChange> CredentialIndex::rehearsal()
{
    return change([this](IndexContents &contents) { return m_files.tryWriting(contents); });
}

void CredentialIndex::watch()
{
    if (m_watcher)
        return;
    Profile::makePrivateDir(m_profile.dataDir);
    m_seen = m_files.bytes();
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
        return IndexError::notWritten(m_files.fileName(), tr("its folder cannot be made"));
    return std::monostate{};
}

void CredentialIndex::compare()
{
    // The folder also changes by lock files and the window's own state.
    const QByteArray now = m_files.bytes();
    if (now == m_seen)
        return;
    m_seen = now;
    Q_EMIT changedOnDisk();
}

} // namespace spacekey
