// SPDX-License-Identifier: Apache-2.0
#include "cli/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate))
                          : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<bool> &known)
{
    return known ? QJsonValue(*known) : QJsonValue(QJsonValue::Null);
}

/// As nearly all of them are, in a list that may be long.
bool isPlain(char c)
{
    return c == '\n' || (c >= ' ' && c <= '~');
}

/// Whether a terminal would obey it rather than show it.
bool isObeyed(QChar c)
{
    if (c == u'\n')
        return false;
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

template<typename Enum>
QString lowerCaseName(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value))).toLower();
}

} // namespace

QByteArray Json::text(const QJsonObject &object)
{
    QByteArray raw = QJsonDocument(object).toJson().trimmed();
    if (std::ranges::all_of(raw, isPlain))
        return raw;
    QString text;
    text.reserve(raw.size());
    for (const QChar c : QString::fromUtf8(raw)) {
        if (isObeyed(c))
            text += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            text += c;
    }
    return text.toUtf8();
}

QString Json::state(const Credential &credential)
{
    return credential.stage == Credential::Stage::Pending ? lowerCaseName(credential.stage)
                                                          : lowerCaseName(credential.health);
}

QJsonObject Json::credential(const Credential &credential)
{
    return {{u"region"_s, credential.region},
            {u"name"_s, orNull(credential.name)},
            {u"default"_s, credential.isDefault},
            {u"note"_s, orNull(credential.note)},
            {u"user"_s, user(credential.user)},
            {u"scopes"_s,
             credential.scopes ? QJsonArray::fromStringList(credential.scopes->list())
                               : QJsonValue(QJsonValue::Null)},
            {u"apiServer"_s, credential.apiServer},
            {u"key"_s, orNull(credential.key)},
            {u"last4"_s, orNull(credential.last4)},
            {u"state"_s, state(credential)},
            {u"source"_s, lowerCaseName(credential.source)},
            {u"connectedAt"_s, orNull(credential.connectedAt)},
            {u"verifiedAt"_s, orNull(credential.verifiedAt)}};
}

QJsonObject Json::verified(const Credential &credential)
{
    QJsonObject object = Json::credential(credential);
    object.insert(u"reason"_s, orNull(credential.healthReason));
    return object;
}

QJsonValue Json::user(const std::optional<User> &user)
{
    if (!user)
        return QJsonValue::Null;
    return QJsonObject{{u"id"_s, orNull(user->id)},
                       {u"name"_s, orNull(user->name)},
                       {u"email"_s, orNull(user->email)},
                       {u"workgroup"_s, orNull(user->workgroup)}};
}

QJsonObject Json::region(const Region &region, bool isDefault, qsizetype credentials)
{
    return {{u"id"_s, region.id},
            {u"name"_s, region.name},
            {u"apiUrl"_s, region.apiServer()},
            {u"webUrl"_s, region.webBase.toString(QUrl::FullyEncoded)},
            {u"custom"_s, region.custom},
            {u"default"_s, isDefault},
            {u"credentials"_s, credentials}};
}

QJsonObject Json::clientKey(const Region &region, const QString &clientId,
                            const std::optional<RegionClient::Origin> &origin,
                            const SignInOptions &signIn)
{
    return {
        {u"region"_s, region.id},
        {u"clientId"_s, orNull(clientId)},
        {u"redirectPath"_s, signIn.redirectPath},
        {u"redirectPort"_s,
         signIn.redirectPort != 0 ? QJsonValue(signIn.redirectPort) : QJsonValue(QJsonValue::Null)},
        {u"redirectUri"_s, signIn.registeredUri().toString(QUrl::FullyEncoded)},
        {u"setUpBy"_s, originWord(origin)}};
}

QJsonValue Json::originWord(const std::optional<RegionClient::Origin> &origin)
{
    return origin ? QJsonValue(lowerCaseName(*origin)) : QJsonValue(QJsonValue::Null);
}

QJsonObject Json::finding(const BsFinding &finding)
{
    const bool isRead = finding.token != BsFinding::Token::Unknown;
    const bool isUnusedOnly = !finding.tokenInOpen() && finding.holdsToken();
    QJsonArray unused;
    for (const int line : finding.unusedTokenLines)
        unused.append(line);
    return {{u"file"_s, finding.file},
            {u"region"_s, orNull(finding.region)},
            {u"apiServer"_s, orNull(finding.apiServer)},
            {u"name"_s, orNull(finding.name)},
            {u"token"_s, isRead ? QJsonValue(lowerCaseName(finding.token)) : QJsonValue::Null},
            {u"tokenInOpen"_s, orNull(isRead ? std::optional(finding.holdsToken()) : std::nullopt)},
            {u"unusedTokenLines"_s, isRead ? QJsonValue(unused) : QJsonValue::Null},
            {u"mode"_s, orNull(finding.mode)},
            {u"loose"_s, finding.loose},
            {u"inKeychain"_s, orNull(isUnusedOnly ? std::nullopt : finding.inKeychain)},
            {u"problem"_s, orNull(finding.problem.sentences())},
            {u"obstacle"_s, orNull(finding.obstacle.sentences())}};
}

} // namespace spacekey
