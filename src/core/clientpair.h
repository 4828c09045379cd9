// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

namespace spacekey {

/// A client identifier and its secret (RFC 6749 §2.3.1); BaseSpace calls the first "client key".
/// A pair belongs to one region.
struct ClientPair
{
    QString id;
    QByteArray secret;

    [[nodiscard]] bool isNull() const { return id.isEmpty(); }
    /// Neither is empty or holds characters outside 0x21–0x7E; the secret may hold spaces.
    [[nodiscard]] bool isValid() const;
};

QDebug operator<<(QDebug, const ClientPair &) = delete;

} // namespace spacekey
