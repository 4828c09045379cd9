// SPDX-License-Identifier: Apache-2.0
#include "vault/indexcontents.h"

#include "vault/indexerrors.h"
#include "vault/naming.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace spacekey {

const Credential *IndexContents::find(const QString &region, const QString &name) const
{
    const auto it = std::ranges::find_if(credentials, [&](const Credential &credential) {
        return credential.stage == Credential::Stage::Stored && credential.region == region
            && credential.name == name;
    });
    return it == credentials.cend() ? nullptr : &*it;
}

Credential *IndexContents::find(const QString &region, const QString &name)
{
    const Credential *found = std::as_const(*this).find(region, name);
    return found ? &credentials[found - credentials.constData()] : nullptr;
}

QList<Credential> IndexContents::stored(const QString &region) const
{
    QList<Credential> found;
    std::ranges::copy_if(credentials, std::back_inserter(found), [&](const Credential &credential) {
        return credential.stage == Credential::Stage::Stored && credential.region == region;
    });
    return found;
}

QList<Credential> IndexContents::interrupted() const
{
    QList<Credential> found;
    std::ranges::copy_if(credentials, std::back_inserter(found), [&](const Credential &credential) {
        return credential.stage == Credential::Stage::Pending
            && writers.value(credential.key).isGone();
    });
    return found;
}

Outcome IndexContents::claim(const QString &key)
{
    if (withKey(key, Credential::Stage::Pending) == credentials.end())
        return noSuchCredential();
    const Writer us = Writer::thisProcess();
    Writer &writer = writers[key];
    if (writer != us && !writer.isGone())
        return IndexError::beingWritten();
    writer = us;
    return std::monostate{};
}

void IndexContents::disclaim(const QString &key)
{
    if (writers.value(key) == Writer::thisProcess())
        writers.remove(key);
}

std::optional<Credential> IndexContents::takePending(const QString &key)
{
    const auto it = withKey(key, Credential::Stage::Pending);
    if (it == credentials.end())
        return {};
    std::optional<Credential> taken = std::move(*it);
    credentials.erase(it);
    writers.remove(key);
    return taken;
}

Outcome IndexContents::edit(const QString &key, const QString &name,
                            const std::optional<QString> &note)
{
    if (!Credential::isValidName(name))
        return invalidName(name);
    const auto it = withKey(key, Credential::Stage::Stored);
    if (it == credentials.end())
        return noSuchCredential();
    if (name != it->name && find(it->region, name))
        return nameTaken(it->region, name);
    it->name = name;
    it->note = note.value_or(it->note);
    return std::monostate{};
}

Outcome IndexContents::makeDefault(const QString &region, const QString &name)
{
    if (!find(region, name))
        return noSuchCredential();
    for (Credential &credential : credentials) {
        if (credential.region == region)
            credential.isDefault = credential.name == name;
    }
    return std::monostate{};
}

Outcome IndexContents::remove(const QString &key, const QDateTime &now)
{
    const auto it = withKey(key, Credential::Stage::Stored);
    if (it == credentials.end())
        return noSuchCredential();
    trash.append({.key = key,
                  .region = it->region,
                  .removedAt = now,
                  .removed = *it,
                  .place = it - credentials.begin()});
    credentials.erase(it);
    return std::monostate{};
}

Outcome IndexContents::restore(const QString &key)
{
    const auto it = std::ranges::find_if(
        trash, [&](const TrashEntry &entry) { return entry.key == key && entry.removed; });
    if (it == trash.end())
        return noSuchCredential();
    Credential credential = *it->removed;
    const qsizetype end = credentials.size();
    const qsizetype place = std::clamp<qsizetype>(it->place.value_or(end), 0, end);
    trash.erase(it);
    credential.name = freeName(*this, credential.region, credential.name);
    if (credential.isDefault) {
        for (Credential &other : credentials)
            other.isDefault = other.isDefault && other.region != credential.region;
    }
    credentials.insert(place, credential);
    return std::monostate{};
}

QList<Credential>::iterator IndexContents::withKey(const QString &key, Credential::Stage stage)
{
    return std::ranges::find_if(credentials, [&](const Credential &credential) {
        return credential.stage == stage && credential.key == key;
    });
}

Outcome IndexContents::keepInvariants()
{
    QSet<std::pair<QString, QString>> names;
    QHash<QString, Credential *> firsts;
    QSet<QString> regionsWithDefault;
    QHash<QString, Writer> pendingWriters;
    for (Credential &credential : credentials) {
        if (credential.stage == Credential::Stage::Pending) {
            credential.isDefault = false;
            pendingWriters.insert(credential.key, writers.value(credential.key));
            continue;
        }
        if (names.contains({credential.region, credential.name}))
            return nameTaken(credential.region, credential.name);
        names.insert({credential.region, credential.name});
        if (!firsts.contains(credential.region))
            firsts.insert(credential.region, &credential);
        if (regionsWithDefault.contains(credential.region))
            credential.isDefault = false;
        else if (credential.isDefault)
            regionsWithDefault.insert(credential.region);
    }
    for (auto it = firsts.cbegin(); it != firsts.cend(); ++it) {
        if (!regionsWithDefault.contains(it.key()))
            it.value()->isDefault = true;
    }
    writers = pendingWriters;
    return std::monostate{};
}

} // namespace spacekey
