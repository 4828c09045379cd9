// SPDX-License-Identifier: Apache-2.0
#include "vault/indexchange.h"

#include "vault/credentialindex.h"
#include "vault/indexerrors.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace spacekey {

using namespace std::chrono_literals;

namespace {

constexpr auto timeLimit = 10s;
constexpr auto suspiciousAfter = 2s;

} // namespace

IndexChange::IndexChange(CredentialIndex &index, const Clock &clock, Change change)
    : m_index(index)
    , m_clock(clock)
    , m_change(std::move(change))
    , m_lock(index.lockFile())
    , m_retry(clock.timer())
{
    // Only a dead owner's lock may be broken, however old it is.
    m_lock.setStaleLockTime(0);
    connect(m_retry.get(), &Timer::timeout, this, &IndexChange::tryLock);
}

IndexChange::~IndexChange() = default;

void IndexChange::begin()
{
    m_lockSeenAt = m_clock.sinceBoot();
    if (const Outcome prepared = m_index.prepareFolder(); !prepared)
        return fail(prepared.error());
    tryLock();
}

void IndexChange::release()
{
    m_retry->stop();
    m_lock.unlock();
}

void IndexChange::tryLock()
{
    // tryLock() with a time limit and lock() would sleep (qt-pitfalls.md).
    if (m_lock.tryLock(0))
        return apply();
    if (m_lock.error() != QLockFile::LockFailedError)
        return fail(IndexError::notWritten(m_lock.fileName(), tr("it cannot be made")));
    const std::chrono::milliseconds held = heldFor();
    if (held >= timeLimit)
        return fail(IndexError::busy(m_lock.fileName()));
    // QLockFile takes a lock for held when its owner died before it wrote its process id, or when
    // another process has got that id since (after a restart, or in a container). A living owner
    // keeps the file locked in the kernel, too, and then this removes nothing.
    if (held >= suspiciousAfter)
        m_lock.removeStaleLockFile();
    m_retry->start(std::chrono::milliseconds(2 + QRandomGenerator::global()->bounded(8)));
}

std::chrono::milliseconds IndexChange::heldFor()
{
    const QDateTime made = QFileInfo(m_lock.fileName()).lastModified();
    if (made != m_lockMade) {
        m_lockMade = made;
        m_lockSeenAt = m_clock.sinceBoot();
    }
    return m_clock.sinceBoot() - m_lockSeenAt;
}

void IndexChange::apply()
{
    const Result<IndexReading> reading = m_index.inspect();
    if (!reading)
        return fail(reading.error());
    IndexContents contents = reading->contents;
    if (const Outcome outcome = m_change(contents); !outcome)
        return fail(outcome.error());
    if (const Outcome kept = contents.keepInvariants(); !kept)
        return fail(kept.error());
    if (reading->damage) {
        if (const Outcome aside = setAside(*reading->damage); !aside)
            return fail(aside.error());
    }
    if (reading->damage || contents != reading->contents) {
        if (const Outcome written = m_index.m_files.write(contents); !written)
            return fail(written.error());
    }
    succeed([this, &contents] { Q_EMIT changed(contents); });
}

Outcome IndexChange::setAside(const Error &damage)
{
    const Result<QString> name = m_index.m_files.setAside(m_clock.wall());
    if (!name)
        return name.error();
    if (!name->isEmpty())
        Q_EMIT m_index.wasSetAside(IndexError::wasSetAside(damage, *name));
    return std::monostate{};
}

} // namespace spacekey
