// SPDX-License-Identifier: Apache-2.0
#include "http/answer.h"

#include <QJsonDocument>

namespace spacekey {

std::optional<QJsonObject> Answer::object() const
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace spacekey
