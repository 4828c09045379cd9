// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace spacekey {

/// How long ago something was, as a person says it: "just now", "2 minutes ago", "today 09:12",
/// "yesterday 17:40", "3 days ago", then the date. Both in UTC; told in local time.
[[nodiscard]] QString age(const QDateTime &then, const QDateTime &now);

} // namespace spacekey
