// SPDX-License-Identifier: Apache-2.0
#include "basespace/launchreader.h"

#include "basespace/servertime.h"
#include "core/plaintext.h"

#include <QJsonArray>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// A text, or a number as one.
QString textIn(const QJsonValue &value)
{
    return plainLine(value.toVariant().toString());
}

bool isInput(const QJsonObject &reference)
{
    const QString relation = reference["Rel"_L1].toString();
    return relation.compare("input"_L1, Qt::CaseInsensitive) == 0
        || relation.compare("using"_L1, Qt::CaseInsensitive) == 0
        || reference["Content"_L1].isObject();
}

QList<LaunchInput> inputsIn(const QJsonValue &references)
{
    QList<LaunchInput> inputs;
    const QJsonArray list = references.toArray();
    for (const auto &value : list) {
        const QJsonObject reference = value.toObject();
        const QJsonValue content = reference["Content"_L1];
        if (isInput(reference)) {
            inputs.append({.type = textIn(reference["Type"_L1]),
                           .name = textIn(content["Name"_L1]),
                           .id = textIn(content["Id"_L1]),
                           .owner = textIn(content["UserOwnedBy"_L1]["Name"_L1])});
        }
    }
    return inputs;
}

/// Nobody has written down what a notification looks like: its text, or an object that has one.
QStringList notificationsIn(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray list = value.toArray();
    for (const auto &notification : list) {
        for (const QJsonValue &text :
             {QJsonValue(notification), notification["Message"_L1], notification["Item"_L1]}) {
            if (const QString line = textIn(text); !line.isEmpty()) {
                texts.append(line);
                break;
            }
        }
    }
    return texts;
}

} // namespace

std::optional<LaunchSession> launchIn(const QJsonObject &body, const QString &uri)
{
    const QJsonObject session = body["Response"_L1].toObject();
    if (session.isEmpty())
        return std::nullopt;
    return LaunchSession{.uri = uri,
                         .id = textIn(session["Id"_L1]),
                         .applicationName = textIn(session["Application"_L1]["Name"_L1]),
                         .applicationId = textIn(session["Application"_L1]["Id"_L1]),
                         .inputs = inputsIn(session["References"_L1]),
                         .startedBy = textIn(session["UserCreatedBy"_L1]["Name"_L1]),
                         .status = textIn(session["Status"_L1]),
                         .statusSummary = textIn(session["StatusSummary"_L1]),
                         .createdAt = parseServerTime(session["DateCreated"_L1].toString()),
                         .notifications = notificationsIn(body["Notifications"_L1])};
}

} // namespace spacekey
