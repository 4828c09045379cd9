// SPDX-License-Identifier: Apache-2.0
#include "http/unrepeatablebody.h"

#include <algorithm>

namespace spacekey {

UnrepeatableBody::UnrepeatableBody(const QByteArray &body, QObject *parent)
    : QIODevice(parent)
    , m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool UnrepeatableBody::seek(qint64 position)
{
    return position == pos() && QIODevice::seek(position);
}

qint64 UnrepeatableBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min(maxSize, size() - pos());
    std::copy_n(m_body.constData() + pos(), count, data);
    return count;
}

qint64 UnrepeatableBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace spacekey
