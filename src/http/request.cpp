// SPDX-License-Identifier: Apache-2.0
#include "http/request.h"

namespace spacekey {

Request Request::form(const QUrl &url, const QList<std::pair<QString, QString>> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        // Not QUrlQuery: it leaves a plus as it is, and the server would read a space.
        body += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return {.verb = Verb::Post,
            .url = url,
            .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
            .body = body};
}

} // namespace spacekey
