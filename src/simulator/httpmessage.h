// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace spacekey::simulator {

/// One HTTP/1.1 request or answer, as far as a Relay has to look into it.
struct HttpMessage
{
    QByteArray startLine;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< as they came, in order
    QByteArray body;

    /// Of @p bytes, once they hold a whole head and as much body as its Content-Length says (none
    /// without); unset before.
    [[nodiscard]] static std::optional<HttpMessage> parse(const QByteArray &bytes);
    [[nodiscard]] static HttpMessage answer(const QByteArray &status, const QByteArray &contentType,
                                            const QByteArray &body);

    /// A request's path, without its query.
    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    /// In place of all of that name.
    void setHeader(const QByteArray &name, const QByteArray &value);
    void removeHeader(const QByteArray &name);
    /// Sets the body, and Content-Length with it.
    void setBody(const QByteArray &bytes);

    [[nodiscard]] QByteArray head() const;
    [[nodiscard]] QByteArray toBytes() const { return head() + body; }
};

} // namespace spacekey::simulator
