// SPDX-License-Identifier: Apache-2.0
#include "oauth/jsonseconds.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace spacekey {

std::optional<std::chrono::seconds> jsonSeconds(const QJsonValue &value)
{
    constexpr double most = 1000.0 * 366 * 24 * 60 * 60;
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
    // Turned around, so that NaN ends here too.
    if (!(number >= 1))
        return std::nullopt;
    return std::chrono::seconds(std::llround(std::ceil(std::min(number, most))));
}

} // namespace spacekey
