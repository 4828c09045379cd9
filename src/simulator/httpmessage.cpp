// SPDX-License-Identifier: Apache-2.0
#include "simulator/httpmessage.h"

namespace spacekey::simulator {

std::optional<HttpMessage> HttpMessage::parse(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    HttpMessage message;
    const QList<QByteArray> lines = bytes.first(headEnd).split('\n');
    message.startLine = lines.constFirst().trimmed();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            message.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    const QByteArray rest = bytes.sliced(headEnd + 4);
    const qsizetype length = message.header("Content-Length").toLongLong();
    if (length < 0 || rest.size() < length)
        return std::nullopt;
    message.body = rest.first(length);
    return message;
}

HttpMessage HttpMessage::answer(const QByteArray &status, const QByteArray &contentType,
                                const QByteArray &body)
{
    HttpMessage message{.startLine = "HTTP/1.1 " + status, .headers = {}, .body = {}};
    message.setHeader("Content-Type", contentType);
    message.setHeader("Connection", "close");
    message.setBody(body);
    return message;
}

QByteArray HttpMessage::path() const
{
    const QList<QByteArray> words = startLine.split(' ');
    return words.size() < 2 ? QByteArray() : words.at(1).split('?').constFirst();
}

QByteArray HttpMessage::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void HttpMessage::setHeader(const QByteArray &name, const QByteArray &value)
{
    removeHeader(name);
    headers.append({name, value});
}

void HttpMessage::removeHeader(const QByteArray &name)
{
    headers.removeIf(
        [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

void HttpMessage::setBody(const QByteArray &bytes)
{
    body = bytes;
    setHeader("Content-Length", QByteArray::number(bytes.size()));
}

QByteArray HttpMessage::head() const
{
    QByteArray head = startLine + "\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

} // namespace spacekey::simulator
