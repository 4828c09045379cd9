// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>

namespace spacekey {

struct Answer;

/// The answer to the first request of the device flow (RFC 8628 §3.2, protocol.md §2).
struct DeviceAuthorization
{
    QUrl link; ///< where the person signs in, as the server returned it
    QString userCode;
    QByteArray deviceCode; ///< a secret
    std::chrono::seconds interval{}; ///< between an answer and the next poll; at least 1
    std::chrono::seconds lifetime{}; ///< of both codes; 1 to 86,400

    /// From a successful answer; BadAnswer, or what stands in the way, when it is not a whole one.
    [[nodiscard]] static Result<DeviceAuthorization> parse(const Answer &answer);
};

} // namespace spacekey
