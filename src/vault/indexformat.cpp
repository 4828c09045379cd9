// SPDX-License-Identifier: Apache-2.0
#include "vault/indexformat.h"

#include "vault/indexerrors.h"
#include "vault/indexreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr int currentFormat = 1;

QJsonValue time(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

template<typename Enum>
QString word(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value))).toLower();
}

QJsonValue toJson(const std::optional<User> &user)
{
    if (!user)
        return {};
    return QJsonObject{
        {u"id"_s, user->id},
        {u"name"_s, user->name},
        {u"email"_s, user->email},
        {u"workgroup"_s, user->workgroup ? QJsonValue(*user->workgroup) : QJsonValue()}};
}

QJsonValue toJson(const std::optional<Scopes> &scopes)
{
    return scopes ? QJsonArray::fromStringList(scopes->list()) : QJsonValue();
}

QJsonObject toJson(const Credential &credential)
{
    return {{u"region"_s, credential.region},
            {u"name"_s, credential.name},
            {u"note"_s, credential.note},
            {u"key"_s, credential.key},
            {u"apiServer"_s, credential.apiServer},
            {u"last4"_s, credential.last4},
            {u"user"_s, toJson(credential.user)},
            {u"scopes"_s, toJson(credential.scopes)},
            {u"source"_s, word(credential.source)},
            {u"session"_s, credential.session},
            {u"connectedAt"_s, time(credential.connectedAt)},
            {u"verifiedAt"_s, time(credential.verifiedAt)},
            {u"stage"_s, word(credential.stage)},
            {u"health"_s, word(credential.health)},
            {u"healthReason"_s, credential.healthReason},
            {u"default"_s, credential.isDefault}};
}

QJsonObject toJson(const TrashEntry &entry)
{
    return {{u"key"_s, entry.key},
            {u"region"_s, entry.region},
            {u"removedAt"_s, time(entry.removedAt)},
            {u"removed"_s, entry.removed ? QJsonValue(toJson(*entry.removed)) : QJsonValue()},
            {u"place"_s, entry.place ? QJsonValue(qint64(*entry.place)) : QJsonValue()}};
}

QJsonObject toJson(const Writer &writer)
{
    return {{u"pid"_s, writer.pid}, {u"startTime"_s, writer.startTime}};
}

} // namespace

QByteArray IndexFormat::toJson(const IndexContents &contents)
{
    QJsonArray credentials;
    for (const Credential &credential : contents.credentials) {
        QJsonObject object = spacekey::toJson(credential);
        if (credential.stage == Credential::Stage::Pending)
            object.insert("writer"_L1, spacekey::toJson(contents.writers.value(credential.key)));
        credentials.append(object);
    }
    QJsonArray trash;
    for (const TrashEntry &entry : contents.trash)
        trash.append(spacekey::toJson(entry));
    return QJsonDocument(QJsonObject{{u"format"_s, currentFormat},
                                     {u"credentials"_s, credentials},
                                     {u"trash"_s, trash}})
        .toJson();
}

Result<IndexContents> IndexFormat::fromJson(const QByteArray &json, const QString &fileName)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document["format"_L1].toInt() > currentFormat)
        return IndexError::newerFormat(fileName);
    if (document["format"_L1].toInt() != currentFormat)
        return IndexError::broken(fileName);
    IndexReader reader;
    const IndexContents contents = reader.read(document.object());
    if (!reader.isWhole())
        return IndexError::broken(fileName);
    return contents;
}

} // namespace spacekey
