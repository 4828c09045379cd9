// SPDX-License-Identifier: Apache-2.0
#include "oauth/loopbackserver.h"

#include "oauth/loopbackreceiver.h"
#include "oauth/loopbackrequest.h"
#include "oauth/loopbacksocket.h"
#include "oauth/resultpage.h"

#include <QTcpSocket>

#include <algorithm>

namespace spacekey {

LoopbackServer::LoopbackServer(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_clearing(clock)
{
    connect(&m_port, &LoopbackPort::connected, this, &LoopbackServer::accept);
    connect(&m_clearing, &Alarm::due, this, &LoopbackServer::clear);
}

LoopbackServer::~LoopbackServer() = default;

Outcome LoopbackServer::listen(quint16 port)
{
    return m_port.listen(port);
}

void LoopbackServer::add(const std::shared_ptr<LoopbackReceiver> &receiver)
{
    m_places.push_back({.receiver = receiver, .until = {}});
}

void LoopbackServer::retire(const LoopbackReceiver &receiver)
{
    for (Place &place : m_places) {
        if (place.receiver.get() == &receiver && !place.until)
            place.until = m_clock.sinceBoot() + afterlife;
    }
    if (!m_clearing.isActive())
        m_clearing.start(afterlife);
}

void LoopbackServer::clear()
{
    const auto now = m_clock.sinceBoot();
    std::erase_if(m_places,
                  [now](const Place &place) { return place.until && *place.until <= now; });
    const auto next =
        std::ranges::find_if(m_places, [](const Place &p) { return p.until.has_value(); });
    if (next != m_places.end())
        m_clearing.startAt(*next->until);
    if (m_places.empty())
        Q_EMIT idle();
}

void LoopbackServer::accept(QTcpSocket *socket)
{
    makeRoom();
    auto *own = new LoopbackSocket(socket, m_clock, this);
    m_sockets.append(own);
    connect(own, &LoopbackSocket::headRead, this, [this, own] { headRead(*own); });
    connect(own, &LoopbackSocket::gone, this, [this, own] {
        m_sockets.removeOne(own);
        own->deleteLater();
    });
}

void LoopbackServer::makeRoom()
{
    if (m_sockets.size() < maxSockets)
        return;
    const auto oldest = std::ranges::find_if_not(m_sockets, &LoopbackSocket::isWaiting);
    delete m_sockets.takeAt(oldest == m_sockets.end() ? 0 : oldest - m_sockets.begin());
}

void LoopbackServer::headRead(LoopbackSocket &socket)
{
    switch (socket.head().state()) {
    case RequestHead::State::Complete:
        break;
    case RequestHead::State::TooLong:
        socket.answer(ResultPage::stray(414));
        return;
    case RequestHead::State::Tls:
        socket.answer(ResultPage::stray(400));
        for (const auto &receiver : receivers())
            Q_EMIT receiver->upgraded();
        return;
    case RequestHead::State::Incomplete:
    case RequestHead::State::Malformed:
        socket.answer(ResultPage::stray(400));
        return;
    }
    const auto request = LoopbackRequest::parse(socket.head());
    if (!request || !isOurs(request->host))
        socket.answer(ResultPage::stray(400));
    else if (request->verb != "GET")
        socket.answer(ResultPage::stray(405));
    else
        dispatch(*request, socket);
}

void LoopbackServer::dispatch(const LoopbackRequest &request, LoopbackSocket &socket)
{
    auto here = receivers();
    std::erase_if(here, [&](const auto &receiver) { return receiver->path() != request.path; });
    if (here.empty()) {
        socket.answer(ResultPage::stray(request.path == "/favicon.ico" ? 204 : 404));
        return;
    }
    for (const auto &receiver : here) {
        if (receiver->recognizes(request)) {
            receiver->receive(request, socket);
            return;
        }
    }
    socket.answer(ResultPage::unexpectedReply());
    for (const auto &receiver : here)
        Q_EMIT receiver->mismatched();
}

bool LoopbackServer::isOurs(const QByteArray &host) const
{
    const QByteArray suffix = ':' + QByteArray::number(port());
    return host == "localhost" + suffix || host == "127.0.0.1" + suffix || host == "[::1]" + suffix;
}

/// A copy: whoever hears of something may leave, and others come.
std::vector<std::shared_ptr<LoopbackReceiver>> LoopbackServer::receivers() const
{
    std::vector<std::shared_ptr<LoopbackReceiver>> all;
    for (const Place &place : m_places)
        all.push_back(place.receiver);
    return all;
}

} // namespace spacekey
