// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace spacekey {

/// A JSON array as it is printed, an object after the other: a list may be long, and as a document
/// it would stand in memory three times.
class JsonRows final
{
public:
    void append(const QJsonObject &row);

    /// In UTF-8, without a line break at its end.
    [[nodiscard]] QByteArray text() const;

private:
    QByteArray m_rows;
};

} // namespace spacekey
