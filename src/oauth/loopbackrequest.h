// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>
#include <utility>

namespace spacekey {

class RequestHead;

/// What a browser, or whoever else, asks of a LoopbackServer. Nothing in it can be trusted.
struct LoopbackRequest
{
    QByteArray verb;
    QByteArray path; ///< as it was sent
    QByteArray host; ///< with the port, in lower case
    QList<std::pair<QString, QByteArray>> fields; ///< of the query; the values as they were sent

    /// Nothing when the request line of a complete head is not one of HTTP/1.
    [[nodiscard]] static std::optional<LoopbackRequest> parse(const RequestHead &head);
    /// The request that a browser would send for @p url.
    [[nodiscard]] static LoopbackRequest fromUrl(const QUrl &url);

    [[nodiscard]] bool has(const QString &name,
                           Qt::CaseSensitivity sensitivity = Qt::CaseSensitive) const;
    /// The field's value, decoded; empty when the field is missing or stands there twice. A plus
    /// stays a plus: a code with a space in it is unheard of, one with a bare plus is not.
    [[nodiscard]] QString value(const QString &name,
                                Qt::CaseSensitivity sensitivity = Qt::CaseSensitive) const;
    /// The same for people to read: a plus is a space.
    [[nodiscard]] QString text(const QString &name) const;
};

} // namespace spacekey
