// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace spacekey::simulator {

/// What the server says to one Request.
struct Answer
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    [[nodiscard]] static Answer json(int status, const QJsonObject &object)
    {
        return {.status = status,
                .contentType = "application/json",
                .body = QJsonDocument(object).toJson(QJsonDocument::Compact),
                .headers = {{"Cache-Control", "no-store"}}};
    }
};

} // namespace spacekey::simulator
