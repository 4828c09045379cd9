// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <utility>

namespace spacekey {

/// What is asked of a server.
struct Request
{
    enum class Verb { Get, Post, Delete };

    Verb verb = Verb::Get;
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< of a Post; may hold secrets
    std::chrono::seconds timeLimit{30}; ///< from begin to end, suspend counted

    /// A Post of `application/x-www-form-urlencoded` with these names and values.
    [[nodiscard]] static Request form(const QUrl &url,
                                      const QList<std::pair<QString, QString>> &fields);
};

} // namespace spacekey
