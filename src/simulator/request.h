// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace spacekey::simulator {

enum class Method { Get, Post, Delete, Other };

/// What a client asks, as far as this server looks at it. Header fields are empty when absent.
struct Request
{
    QByteArray id; ///< goes back as X-Request-ID
    Method method = Method::Other;
    QString path;
    QByteArray query; ///< as it came
    QByteArray contentType;
    QByteArray authorization;
    QByteArray accessToken; ///< x-access-token
    QByteArray body;

    [[nodiscard]] bool isForm() const
    {
        const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
        return type == "application/x-www-form-urlencoded";
    }
};

} // namespace spacekey::simulator
