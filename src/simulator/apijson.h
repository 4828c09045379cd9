// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/user.h"
#include "simulator/answer.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace spacekey::simulator {

/// The JSON that v1pre3 calls have in common (protocol.md §4 to §6).

/// Without a zone and with seven decimals, as BaseSpace writes times.
[[nodiscard]] QString apiTime(const QDateTime &time);
/// `{Id, Href, Name}`.
[[nodiscard]] QJsonObject userReference(const User &user);
/// `{Response, ResponseStatus, Notifications}`.
[[nodiscard]] QJsonObject wrapped(const QJsonObject &response,
                                  const QJsonArray &notifications = {});
/// `{ResponseStatus{ErrorCode, Message}, Notifications}`.
[[nodiscard]] Answer v1Error(int status, const QString &code, const QString &message);

} // namespace spacekey::simulator
