// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbackrequest.h"

#include "oauth/requesthead.h"

#include <algorithm>

namespace spacekey {

namespace {

LoopbackRequest fromTarget(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    LoopbackRequest request{.path = target.first(mark < 0 ? target.size() : mark)};
    if (mark < 0)
        return request;
    const QByteArrayList parts = target.sliced(mark + 1).split('&');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.first(equals);
        request.fields.append({QString::fromUtf8(QByteArray::fromPercentEncoding(name)),
                               equals < 0 ? QByteArray() : part.sliced(equals + 1)});
    }
    return request;
}

QByteArray rawValue(const LoopbackRequest &request, const QString &name,
                    Qt::CaseSensitivity sensitivity)
{
    const auto isIt = [&](const auto &field) {
        return field.first.compare(name, sensitivity) == 0;
    };
    if (std::ranges::count_if(request.fields, isIt) != 1)
        return {};
    return std::ranges::find_if(request.fields, isIt)->second;
}

QString decoded(const QByteArray &value)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(value));
}

} // namespace

std::optional<LoopbackRequest> LoopbackRequest::parse(const RequestHead &head)
{
    const QByteArrayList parts = head.requestLine().split(' ');
    if (parts.size() != 3 || !parts[2].startsWith("HTTP/1."))
        return std::nullopt;
    LoopbackRequest request = fromTarget(parts[1]);
    request.verb = parts[0];
    request.host = head.host();
    return request;
}

LoopbackRequest LoopbackRequest::fromUrl(const QUrl &url)
{
    LoopbackRequest request = fromTarget(
        url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment));
    request.verb = "GET";
    request.host = url.authority(QUrl::FullyEncoded).toLatin1().toLower();
    return request;
}

bool LoopbackRequest::has(const QString &name, Qt::CaseSensitivity sensitivity) const
{
    return std::ranges::any_of(
        fields, [&](const auto &field) { return field.first.compare(name, sensitivity) == 0; });
}

QString LoopbackRequest::value(const QString &name, Qt::CaseSensitivity sensitivity) const
{
    return decoded(rawValue(*this, name, sensitivity));
}

QString LoopbackRequest::text(const QString &name) const
{
    return decoded(rawValue(*this, name, Qt::CaseSensitive).replace('+', ' '));
}

} // namespace spacekey
