// SPDX-License-Identifier: Apache-2.0
#include "vault/indexreader.h"

#include "core/region.h"

#include <QMetaEnum>

namespace spacekey {

using namespace Qt::StringLiterals;

IndexContents IndexReader::read(const QJsonObject &object)
{
    IndexContents contents;
    const QJsonArray credentials = array(object["credentials"_L1]);
    contents.credentials.reserve(credentials.size());
    for (const auto &value : credentials) {
        const QJsonObject entry = value.toObject();
        contents.credentials.append(credential(entry));
        if (contents.credentials.last().stage == Credential::Stage::Pending) {
            const QJsonObject writer = entry["writer"_L1].toObject();
            contents.writers.insert(contents.credentials.last().key,
                                    {.pid = writer["pid"_L1].toInteger(),
                                     .startTime = writer["startTime"_L1].toInteger()});
        }
    }
    const QJsonArray trash = array(object["trash"_L1]);
    for (const auto &value : trash)
        contents.trash.append(trashEntry(value.toObject()));
    return contents;
}

Credential IndexReader::credential(const QJsonObject &object)
{
    Credential credential;
    credential.region = text(object["region"_L1]);
    credential.name = text(object["name"_L1]);
    credential.note = text(object["note"_L1]);
    credential.key = filled(object["key"_L1]);
    credential.apiServer = text(object["apiServer"_L1]);
    credential.last4 = text(object["last4"_L1]);
    credential.user = user(object["user"_L1]);
    credential.scopes = scopes(object["scopes"_L1]);
    credential.source = word<Credential::Source>(object["source"_L1]);
    credential.session = text(object["session"_L1]);
    credential.connectedAt = time(object["connectedAt"_L1]);
    credential.verifiedAt = time(object["verifiedAt"_L1]);
    credential.stage = word<Credential::Stage>(object["stage"_L1]);
    credential.health = word<Credential::Health>(object["health"_L1]);
    credential.healthReason = object["healthReason"_L1].toString(); // older files have none
    credential.isDefault = yesOrNo(object["default"_L1]);
    require(Region::isValidId(credential.region));
    require(credential.stage == Credential::Stage::Pending
            || Credential::isValidName(credential.name));
    return credential;
}

std::optional<User> IndexReader::user(const QJsonValue &value)
{
    if (value.isNull())
        return {};
    require(value.isObject());
    User user{.id = filled(value["id"_L1]),
              .name = text(value["name"_L1]),
              .email = text(value["email"_L1])};
    if (const QJsonValue workgroup = value["workgroup"_L1]; !workgroup.isNull())
        user.workgroup = yesOrNo(workgroup);
    return user;
}

std::optional<Scopes> IndexReader::scopes(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    QStringList list;
    const QJsonArray words = array(value);
    for (const auto &scope : words)
        list.append(filled(scope));
    return Scopes::fromList(list);
}

TrashEntry IndexReader::trashEntry(const QJsonObject &object)
{
    const QJsonValue removed = object["removed"_L1]; // older files have none …
    const QJsonValue place = object["place"_L1]; // … or not this
    return {.key = filled(object["key"_L1]),
            .region = text(object["region"_L1]),
            .removedAt = time(object["removedAt"_L1]),
            .removed =
                removed.isObject() ? std::optional(credential(removed.toObject())) : std::nullopt,
            .place = place.isDouble() ? std::optional(qsizetype(place.toInteger())) : std::nullopt};
}

QJsonArray IndexReader::array(const QJsonValue &value)
{
    require(value.isArray());
    return value.toArray();
}

QString IndexReader::text(const QJsonValue &value)
{
    require(value.isString());
    return value.toString();
}

QString IndexReader::filled(const QJsonValue &value)
{
    QString found = text(value);
    require(!found.isEmpty());
    return found;
}

QDateTime IndexReader::time(const QJsonValue &value)
{
    if (value.isNull())
        return {};
    const QDateTime found = QDateTime::fromString(text(value), Qt::ISODateWithMs);
    require(found.isValid());
    return found.toUTC();
}

bool IndexReader::yesOrNo(const QJsonValue &value)
{
    require(value.isBool());
    return value.toBool();
}

template<typename Enum>
Enum IndexReader::word(const QJsonValue &value)
{
    const QString wanted = text(value);
    const QMetaEnum words = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < words.keyCount(); ++i) {
        if (wanted.compare(QLatin1StringView(words.key(i)), Qt::CaseInsensitive) == 0)
            return Enum(words.value(i));
    }
    require(false);
    return {};
}

} // namespace spacekey
