// SPDX-License-Identifier: Apache-2.0
#include "vault/trashjob.h"

#include <algorithm>
#include <utility>

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
    const auto isKept = [now = m_clock.wall()](const TrashEntry &entry) {
        return entry.isKept(now);
    };
    if (std::ranges::all_of(contents->trash, isKept))
        return succeed([this] { Q_EMIT emptied(); });
    giveUp();
}

void TrashJob::giveUp()
{
    auto change = m_index.change([now = m_clock.wall()](IndexContents &contents) -> Outcome {
        for (TrashEntry &entry : contents.trash) {
            if (!entry.isKept(now))
                entry.removed.reset();
        }
        return std::monostate{};
    });
    connect(change.get(), &IndexChange::changed, this, [this](IndexContents contents) {
        for (const TrashEntry &entry : std::as_const(contents.trash)) {
            if (!entry.removed)
                m_waiting.append(entry.key);
        }
        removeNext();
    });
    next(std::move(change));
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
    attempt(std::move(removal));
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
    next(std::move(change));
}

} // namespace spacekey
