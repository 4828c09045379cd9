// SPDX-License-Identifier: Apache-2.0
#include "vault/trashjob.h"

namespace spacekey {

TrashJob::TrashJob(CredentialIndex &index, SecretStore &secrets, const Clock &clock)
    : m_index(index)
    , m_secrets(secrets)
    , m_clock(clock)
{ }

TrashJob::~TrashJob() = default;

void TrashJob::begin()
{
    const Result<IndexContents> contents = m_index.read();
    if (!contents)
        return fail(contents.error());
    for (const TrashEntry &entry : contents->trash) {
        if (!entry.isKept(m_clock.wall()))
            m_waiting.append(entry.key);
    }
    if (m_waiting.isEmpty())
        return succeed([this] { Q_EMIT emptied(); });
    removeNext();
}

void TrashJob::release()
{
    m_step.reset();
}

void TrashJob::removeNext()
{
    if (m_waiting.isEmpty())
        return removeEntries();
    auto removal = m_secrets.removeUnasked(m_waiting.first());
    connect(removal.get(), &SecretJob::done, this, [this] {
        m_deleted.append(m_waiting.takeFirst());
        removeNext();
    });
    connect(removal.get(), &OneShot::failed, this, &TrashJob::removeEntries);
    removal->start();
    m_step = std::move(removal);
}

void TrashJob::removeEntries()
{
    auto change = m_index.change([deleted = m_deleted](IndexContents &contents) -> Outcome {
        contents.trash.removeIf(
            [&](const TrashEntry &entry) { return deleted.contains(entry.key); });
        return std::monostate{};
    });
    connect(change.get(), &IndexChange::changed, this,
            [this] { succeed([this] { Q_EMIT emptied(); }); });
    connect(change.get(), &OneShot::failed, this, [this](const Error &error) { fail(error); });
    change->start();
    m_step = std::move(change);
}

} // namespace spacekey
