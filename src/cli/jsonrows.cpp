// SPDX-License-Identifier: Apache-2.0
#include "cli/jsonrows.h"

#include "cli/json.h"

namespace spacekey {

void JsonRows::append(const QJsonObject &row)
{
    if (!m_rows.isEmpty())
        m_rows += ",\n";
    m_rows += Json::text(row);
}

QByteArray JsonRows::text() const
{
    return '[' + m_rows + ']';
}

} // namespace spacekey
