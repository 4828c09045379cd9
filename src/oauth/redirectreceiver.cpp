// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectreceiver.h"

#include "oauth/loopbacksocket.h"
#include "oauth/randomtext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

RedirectReceiver::RedirectReceiver(const QByteArray &path, const QByteArray &state)
    : LoopbackReceiver(path)
    , m_state(state)
{ }

RedirectReceiver::~RedirectReceiver() = default;

bool RedirectReceiver::hasState(const LoopbackRequest &request) const
{
    return isSameSecret(request.value(u"state"_s).toUtf8(), m_state);
}

bool RedirectReceiver::recognizes(const LoopbackRequest &request) const
{
    return hasState(request)
        && (!request.value(u"code"_s).isEmpty() || !request.value(u"error"_s).isEmpty());
}

void RedirectReceiver::receive(const LoopbackRequest &request, LoopbackSocket &socket)
{
    if (m_page) {
        socket.answer(*m_page);
        return;
    }
    m_waiting.append(&socket);
    take(request);
}

void RedirectReceiver::take(const LoopbackRequest &request)
{
    if (!std::exchange(m_replied, true))
        Q_EMIT replied(request);
}

void RedirectReceiver::conclude(const ResultPage &page)
{
    m_page = page;
    const auto waiting = std::exchange(m_waiting, {});
    for (const QPointer<LoopbackSocket> &socket : waiting) {
        if (socket)
            socket->answer(page);
    }
}

} // namespace spacekey
