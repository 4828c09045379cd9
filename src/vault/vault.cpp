// SPDX-License-Identifier: Apache-2.0
#include "vault/vault.h"

#include "vault/trashjob.h"

#include <algorithm>
#include <utility>

namespace spacekey {

Vault::Vault(const Profile &profile, CredentialIndex &index, SecretStore &secrets,
             const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_index(index)
    , m_secrets(secrets)
    , m_clock(clock)
{
    connect(&m_withdrawing, &BackgroundWork::idle, this, &Vault::emptyTrash);
}

Vault::~Vault() = default;

std::unique_ptr<IndexChange> Vault::rehearse()
{
    return m_index.rehearsal();
}

std::unique_ptr<StoreJob> Vault::store(const Credential &draft, const AccessToken &token)
{
    return std::make_unique<StoreJob>(*this, draft, token);
}

std::unique_ptr<CommitJob> Vault::commit(const Credential &pending, const Naming &naming)
{
    return std::make_unique<CommitJob>(*this, pending, naming);
}

std::unique_ptr<IndexChange> Vault::claim(const Credential &pending)
{
    return m_index.change(
        [key = pending.key](IndexContents &contents) { return contents.claim(key); });
}

std::unique_ptr<IndexChange> Vault::disclaim(const Credential &pending)
{
    return m_index.change([key = pending.key](IndexContents &contents) -> Outcome {
        contents.disclaim(key);
        return std::monostate{};
    });
}

std::unique_ptr<DiscardJob> Vault::discard(const Credential &pending)
{
    return std::make_unique<DiscardJob>(m_index, m_secrets, pending.key);
}

std::unique_ptr<IndexChange> Vault::remove(const QString &key)
{
    return m_index.change(
        [key, now = m_clock.wall()](IndexContents &contents) { return contents.remove(key, now); });
}

std::unique_ptr<IndexChange> Vault::restore(const QString &key)
{
    return m_index.change([key](IndexContents &contents) { return contents.restore(key); });
}

std::unique_ptr<DiscardJob> Vault::erase(const QString &key)
{
    return std::make_unique<DiscardJob>(m_index, m_secrets, key);
}

std::unique_ptr<IndexChange> Vault::noteVerified(const QList<Credential> &verified)
{
    return m_index.change([verified](IndexContents &contents) -> Outcome {
        for (const Credential &found : verified) {
            const auto it = std::ranges::find(contents.credentials, found.key, &Credential::key);
            if (it != contents.credentials.end())
                it->noteVerified(found);
        }
        return std::monostate{};
    });
}

std::unique_ptr<TokenJob> Vault::read(const Credential &credential)
{
    return std::make_unique<TokenJob>(m_secrets, credential.key);
}

std::unique_ptr<IndexChange> Vault::edit(const QString &key, const QString &name,
                                         const std::optional<QString> &note)
{
    return m_index.change(
        [key, name, note](IndexContents &contents) { return contents.edit(key, name, note); });
}

std::unique_ptr<IndexChange> Vault::makeDefault(const QString &region, const QString &name)
{
    return m_index.change(
        [region, name](IndexContents &contents) { return contents.makeDefault(region, name); });
}

std::unique_ptr<SettleJob> Vault::settle()
{
    return std::make_unique<SettleJob>(m_index, m_secrets);
}

std::unique_ptr<ForgetJob> Vault::forget(const QString &key)
{
    return std::make_unique<ForgetJob>(m_index, m_secrets, key);
}

std::unique_ptr<IndexChange> Vault::withdrawal(const QString &key, bool mayExist)
{
    return m_index.change(
        [key, mayExist, now = m_clock.wall()](IndexContents &contents) -> Outcome {
            const auto taken = contents.takePending(key);
            // By way of the trash: a keychain that did not answer may yet write it.
            if (taken && mayExist)
                contents.trash.append({.key = key, .region = taken->region, .removedAt = now});
            return std::monostate{};
        });
}

void Vault::withdrawInBackground(const QString &key, bool mayExist)
{
    m_withdrawing.run(withdrawal(key, mayExist));
}

void Vault::emptyTrash()
{
    m_emptyAgain = m_emptying != nullptr;
    if (m_emptying)
        return;
    m_emptying = std::make_unique<TrashJob>(m_index, m_secrets, m_clock);
    connect(m_emptying.get(), &TrashJob::emptied, this, &Vault::endEmptying);
    connect(m_emptying.get(), &OneShot::failed, this, &Vault::endEmptying);
    m_emptying->start();
}

void Vault::endEmptying()
{
    m_emptying.reset();
    if (std::exchange(m_emptyAgain, false))
        emptyTrash();
    else if (!isTidyingUp())
        Q_EMIT tidied();
}

} // namespace spacekey
