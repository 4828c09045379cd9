// SPDX-License-Identifier: Apache-2.0
#include "oauth/launchreceiver.h"

#include "core/launch.h"
#include "oauth/loopbackrequest.h"
#include "oauth/loopbacksocket.h"

#include <QCryptographicHash>

#include <algorithm>
#include <optional>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

std::optional<LaunchRequest> launchIn(const LoopbackRequest &request, const QUrl &redirectUri)
{
    const QString uri = request.value(u"appsessionuri"_s, Qt::CaseInsensitive);
    const QString named = request.value(u"authorization_code"_s);
    const QString code = named.isEmpty() ? request.value(u"code"_s) : named;
    const bool isTrigger = !request.has(u"action"_s) || request.value(u"action"_s) == "trigger"_L1;
    if (!isTrigger || code.isEmpty() || !LaunchSession::isUri(uri))
        return std::nullopt;
    return LaunchRequest{.code = code.toUtf8(), .sessionUri = uri, .redirectUri = redirectUri};
}

} // namespace

LaunchReceiver::LaunchReceiver(const QUrl &redirectUri, const Clock &clock)
    : LoopbackReceiver(redirectUri.path(QUrl::FullyEncoded).toLatin1())
    , m_redirectUri(redirectUri)
    , m_clock(clock)
{ }

LaunchReceiver::~LaunchReceiver() = default;

bool LaunchReceiver::recognizes(const LoopbackRequest &request) const
{
    return !m_stopped && !request.has(u"state"_s)
        && request.has(u"appsessionuri"_s, Qt::CaseInsensitive);
}

void LaunchReceiver::receive(const LoopbackRequest &request, LoopbackSocket &socket)
{
    const auto launch = launchIn(request, m_redirectUri);
    if (!launch) {
        socket.answer(ResultPage::refusedLaunch());
        return;
    }
    const auto now = m_clock.sinceBoot();
    const QByteArray hash = QCryptographicHash::hash(launch->code, QCryptographicHash::Sha256);
    m_seen.removeIf([now](const Seen &seen) { return seen.at + window <= now; });
    const bool again =
        std::ranges::any_of(m_seen, [&hash](const Seen &seen) { return seen.codeHash == hash; });
    if (!again && m_seen.size() >= maxLaunches) {
        socket.answer(ResultPage::tooManyLaunches());
        return;
    }
    socket.answer(ResultPage::launch());
    if (again)
        return;
    m_seen.append({.codeHash = hash, .at = now});
    Q_EMIT launched(*launch);
}

} // namespace spacekey
