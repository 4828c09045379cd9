// SPDX-License-Identifier: Apache-2.0
#include "app/sessioncredentials.h"

#include "vault/indexcontents.h"
#include "vault/memorysecretstore.h"
#include "vault/naming.h"

#include <algorithm>
#include <utility>

namespace spacekey {
namespace {

/// Like chooseName(), but a session-only credential never hides a stored one.
QString sessionName(const QList<Credential> &all, Credential credential)
{
    const IndexContents contents{.credentials = all};
    const Result<QString> name = chooseName(contents, credential, Naming::automatic());
    const Credential *former = name ? contents.find(credential.region, *name) : nullptr;
    if (name && (!former || former->sessionOnly))
        return *name;
    credential.user.reset();
    return *chooseName(contents, credential, Naming::automatic());
}

} // namespace

SessionCredentials::SessionCredentials()
    : m_secrets(std::make_unique<MemorySecretStore>())
{ }

SessionCredentials::~SessionCredentials() = default;

Credential SessionCredentials::add(Credential credential, const AccessToken &token,
                                   const QList<Credential> &stored)
{
    credential.name = sessionName(stored + m_credentials, credential);
    credential.stage = Credential::Stage::Stored;
    credential.sessionOnly = true;
    const QList<Credential> present = m_credentials;
    for (const Credential &former : present) {
        if (former.region == credential.region && former.name == credential.name)
            erase(former.key);
    }
    m_background.run(m_secrets->write(credential.key, token.bytes()));
    m_credentials.append(credential);
    return credential;
}

Outcome SessionCredentials::edit(const QString &key, const QString &name,
                                 const std::optional<QString> &note, const QList<Credential> &all)
{
    IndexContents contents{.credentials = all};
    if (Outcome edited = contents.edit(key, name, note); !edited)
        return edited;
    return change(key, [&](Credential &credential) {
        credential.name = name;
        credential.note = note.value_or(credential.note);
    });
}

Outcome SessionCredentials::change(const QString &key,
                                   const std::function<void(Credential &)> &change)
{
    const auto it = std::ranges::find(m_credentials, key, &Credential::key);
    if (it == m_credentials.end())
        return noSuchCredential();
    change(*it);
    return std::monostate{};
}

Outcome SessionCredentials::remove(const QString &key)
{
    const auto it = std::ranges::find(m_credentials, key, &Credential::key);
    if (it == m_credentials.end())
        return noSuchCredential();
    m_removed.append({.credential = *it, .place = it - m_credentials.begin()});
    m_credentials.erase(it);
    return std::monostate{};
}

Outcome SessionCredentials::restore(const QString &key, const QList<Credential> &stored)
{
    const auto it =
        std::ranges::find(m_removed, key, [](const Removed &each) { return each.credential.key; });
    if (it == m_removed.end())
        return noSuchCredential();
    Removed removed = std::move(*it);
    m_removed.erase(it);
    Credential &credential = removed.credential;
    credential.name =
        freeName({.credentials = stored + m_credentials}, credential.region, credential.name);
    m_credentials.insert(std::min(removed.place, m_credentials.size()), credential);
    return std::monostate{};
}

void SessionCredentials::makeWayFor(const QList<Credential> &stored)
{
    const IndexContents contents{.credentials = stored};
    for (Credential &each : m_credentials) {
        if (contents.find(each.region, each.name))
            each.name = freeName({.credentials = stored + m_credentials}, each.region, each.name);
    }
}

void SessionCredentials::giveWayTo(const Credential &stored, bool replaces)
{
    const QList<Credential> present = m_credentials;
    for (const Credential &each : present) {
        if (each.region == stored.region && each.name == stored.name
            && (replaces || each.isOfSameUserAs(stored)))
            erase(each.key);
    }
}

void SessionCredentials::emptyTrash()
{
    const QList<Removed> removed = std::exchange(m_removed, {});
    for (const Removed &each : removed)
        m_background.run(m_secrets->remove(each.credential.key));
}

void SessionCredentials::erase(const QString &key)
{
    m_credentials.removeIf([&](const Credential &each) { return each.key == key; });
    m_background.run(m_secrets->remove(key));
}

} // namespace spacekey
