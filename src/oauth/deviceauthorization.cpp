// SPDX-License-Identifier: Apache-2.0
#include "oauth/deviceauthorization.h"

#include "core/plaintext.h"
#include "http/answer.h"
#include "http/answererror.h"
#include "oauth/jsonseconds.h"

#include <QCoreApplication>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace {

QUrl linkIn(const QJsonObject &object)
{
    for (const auto name :
         {"verification_with_code_uri"_L1, "verification_uri_complete"_L1, "verification_uri"_L1}) {
        QUrl link(object.value(name).toString());
        if (!link.isEmpty() && link.isValid())
            return link;
    }
    return {};
}

} // namespace

Result<DeviceAuthorization> DeviceAuthorization::parse(const Answer &answer)
{
    constexpr seconds defaultInterval{5};
    constexpr seconds defaultLifetime{600};
    constexpr seconds longestLifetime{86400};
    const auto object = answer.object();
    if (!object)
        return unexpectedAnswer(answer);
    DeviceAuthorization found{
        .link = linkIn(*object),
        .userCode = plainLine(object->value("user_code"_L1).toString()),
        .deviceCode = object->value("device_code"_L1).toString().toUtf8(),
        .interval = jsonSeconds(object->value("interval"_L1)).value_or(defaultInterval),
        .lifetime = std::min(jsonSeconds(object->value("expires_in"_L1)).value_or(defaultLifetime),
                             longestLifetime)};
    if (found.link.isEmpty() || found.userCode.isEmpty() || found.deviceCode.isEmpty())
        return unexpectedAnswer(answer);
    if (found.interval > found.lifetime) {
        return withDetails(
            {.code = Error::Code::BadAnswer,
             .what = QCoreApplication::translate("DeviceAuthorization",
                                                 "%1 gave a code that expires before SpaceKey may "
                                                 "ask for the token.")
                         .arg(answer.url.host()),
             .remedy =
                 QCoreApplication::translate("DeviceAuthorization", "Try again in a few minutes.")},
            answer);
    }
    return found;
}

} // namespace spacekey
