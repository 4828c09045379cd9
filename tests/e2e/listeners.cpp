// SPDX-License-Identifier: Apache-2.0
#include "e2e/listeners.h"

#include <QFile>
#include <QHostAddress>
#include <QTcpServer>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// As /proc/net writes it: words of 32 bits in the order of the machine, in hexadecimal.
QHostAddress address(const QByteArray &hex)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < hex.size(); i += 8) {
        const quint32 word = hex.mid(i, 8).toUInt(nullptr, 16);
        bytes.append(reinterpret_cast<const char *>(&word), sizeof(word));
    }
    constexpr qsizetype ipv6Size = 16;
    if (bytes.size() == ipv6Size)
        return QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData()));
    quint32 ipv4 = 0;
    for (const char byte : std::as_const(bytes))
        ipv4 = (ipv4 << 8) | quint8(byte);
    return QHostAddress(ipv4);
}

} // namespace

QStringList listenersAt(quint16 port)
{
    QStringList found;
    for (const QString &table : {u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s}) {
        QFile file(table);
        if (!file.open(QFile::ReadOnly))
            continue;
        const QByteArrayList lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QByteArrayList fields = line.simplified().split(' ');
            const QByteArrayList local = fields.value(1).split(':');
            const bool listens = fields.value(3) == "0A";
            if (listens && local.value(1).toUShort(nullptr, 16) == port)
                found.append(address(local.value(0)).toString());
        }
    }
    found.sort();
    return found;
}

QStringList loopbackAddresses()
{
    QStringList found{u"127.0.0.1"_s};
    if (QTcpServer().listen(QHostAddress::LocalHostIPv6))
        found.append(u"::1"_s);
    return found;
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace spacekey
