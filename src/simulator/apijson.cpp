// SPDX-License-Identifier: Apache-2.0
#include "simulator/apijson.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

QString apiTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz0000"_s);
}

QJsonObject userReference(const User &user)
{
    return {{u"Id"_s, user.id},
            {u"Href"_s, QString("v1pre3/users/"_L1 + user.id)},
            {u"Name"_s, user.name}};
}

QJsonObject wrapped(const QJsonObject &response, const QJsonArray &notifications)
{
    return {{u"Response"_s, response},
            {u"ResponseStatus"_s, QJsonObject()},
            {u"Notifications"_s, notifications}};
}

Answer v1Error(int status, const QString &code, const QString &message)
{
    return Answer::json(
        status,
        {{u"ResponseStatus"_s, QJsonObject{{u"ErrorCode"_s, code}, {u"Message"_s, message}}},
         {u"Notifications"_s, QJsonArray()}});
}

} // namespace spacekey::simulator
