// SPDX-License-Identifier: Apache-2.0
#include "vault/discardjob.h"

#include <algorithm>

namespace spacekey {

DiscardJob::DiscardJob(CredentialIndex &index, SecretStore &secrets, const QString &key)
    : m_index(index)
    , m_secrets(secrets)
    , m_key(key)
{ }

DiscardJob::~DiscardJob() = default;

void DiscardJob::begin()
{
    auto change = m_index.change([key = m_key](IndexContents &contents) -> Outcome {
        if (std::ranges::find(contents.trash, key, &TrashEntry::key) != contents.trash.end())
            return std::monostate{};
        return contents.claim(key);
    });
    connect(change.get(), &IndexChange::changed, this, &DiscardJob::removeSecret);
    next(std::move(change));
}

void DiscardJob::removeSecret()
{
    auto removal = m_secrets.remove(m_key);
    connect(removal.get(), &SecretJob::done, this, &DiscardJob::removeEntry);
    connect(removal.get(), &SecretJob::underWay, this, &DiscardJob::deleting);
    next(std::move(removal));
}

void DiscardJob::removeEntry()
{
    auto change = m_index.change([key = m_key](IndexContents &contents) -> Outcome {
        contents.takePending(key);
        contents.trash.removeIf([&](const TrashEntry &entry) { return entry.key == key; });
        return std::monostate{};
    });
    connect(change.get(), &OneShot::over, this,
            [this] { succeed([this] { Q_EMIT discarded(); }); });
    attempt(std::move(change));
}

} // namespace spacekey
