// SPDX-License-Identifier: Apache-2.0
#include "http/servererror.h"

#include <QJsonObject>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (QString text = object.value(name).toString(); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

std::optional<ServerError> ServerError::parse(const Answer &answer)
{
    const auto body = answer.object();
    if (!body)
        return std::nullopt;
    const QJsonObject v1 = body->value("ResponseStatus"_L1).toObject();
    const QJsonObject &object = v1.isEmpty() ? *body : v1;
    // OAuth, BaseSpace's prose about OAuth, v1 and v2, and a shape that comes up at times.
    const QString code =
        firstText(object, {"error"_L1, "error_code"_L1, "ErrorCode"_L1, "Code"_L1});
    if (code.isEmpty())
        return std::nullopt;
    return ServerError{
        .code = code,
        .message = firstText(object, {"error_description"_L1, "ErrorMessage"_L1, "Message"_L1}),
        .requestId = body->value("RequestId"_L1).toString()};
}

} // namespace spacekey
