// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbacksocket.h"

#include "oauth/resultpage.h"

#include <QTcpSocket>

namespace spacekey {

LoopbackSocket::LoopbackSocket(QTcpSocket *socket, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_limit(clock)
{
    constexpr qint64 buffer = qint64(64) * 1024;
    m_socket->setParent(nullptr);
    m_socket->setReadBufferSize(buffer);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &LoopbackSocket::read);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &LoopbackSocket::gone);
    connect(&m_limit, &Alarm::due, this, &LoopbackSocket::drop);
    m_limit.start(timeLimit);
}

LoopbackSocket::~LoopbackSocket()
{
    m_socket->disconnect(this);
}

bool LoopbackSocket::isWaiting() const
{
    return !m_answered && m_head.state() == RequestHead::State::Complete;
}

void LoopbackSocket::answer(const ResultPage &page)
{
    if (std::exchange(m_answered, true) || !m_socket->isOpen())
        return;
    m_limit.start(timeLimit);
    m_socket->write(page.toHttp());
    // At once: the program may be about to end.
    m_socket->flush();
    m_socket->disconnectFromHost();
}

void LoopbackSocket::read()
{
    const bool wasReading = m_head.state() == RequestHead::State::Incomplete;
    const QByteArray bytes = m_socket->readAll();
    m_received += bytes.size();
    if (m_received > maxBytes) {
        drop();
        return;
    }
    if (!wasReading || m_head.feed(bytes) == RequestHead::State::Incomplete)
        return;
    m_limit.stop();
    Q_EMIT headRead();
}

void LoopbackSocket::drop()
{
    m_limit.stop();
    m_socket->abort();
}

} // namespace spacekey
