// SPDX-License-Identifier: Apache-2.0
#include "basespace/appsession.h"

#include "basespace/launchreader.h"
#include "core/plaintext.h"
#include "http/answererror.h"
#include "http/exchange.h"
#include "http/regionnetworkaccessmanager.h"

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

AppSession::AppSession(const Region &region, const ClientPair &client, const QString &uri,
                       const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_region(region)
    , m_client(client)
    , m_uri(uri)
    , m_clock(clock)
{ }

AppSession::~AppSession() = default;

void AppSession::begin()
{
    if (!LaunchSession::isUri(m_uri)) {
        return fail(
            {.code = Error::Code::LaunchRefused,
             .what = tr("The launch does not name a session: “%1”.").arg(plainLine(m_uri, 100)),
             .remedy = tr("Start the application again from BaseSpace.")});
    }
    m_manager = std::make_unique<RegionNetworkAccessManager>(m_region);
    auto exchange = std::make_unique<Exchange>(
        *m_manager, m_clock,
        Request{.url = m_region.apiUrl(u'/' + m_uri),
                .headers = {{"Authorization", QByteArray("Basic " + credentials())}}});
    connect(exchange.get(), &Exchange::answered, this, &AppSession::answered);
    next(std::move(exchange));
}

void AppSession::release()
{
    m_manager.reset();
    m_client = {};
}

void AppSession::answered(const Answer &answer)
{
    if (!answer.isSuccess())
        return fail(refusal(answer));
    const auto object = answer.object();
    const auto session = object ? launchIn(*object, m_uri) : std::nullopt;
    if (!session)
        return fail(refusal(answer));
    succeed([&] { Q_EMIT found(*session); });
}

Error AppSession::refusal(const Answer &answer) const
{
    Error error = answer.isSuccess() ? unexpectedAnswer(answer) : apiError(answer);
    // What says so of a token means the client pair here.
    if (error.code == Error::Code::TokenRevoked) {
        error.code = Error::Code::InvalidClient;
        error.what =
            tr("%1 does not accept the client key or its secret.").arg(m_region.apiBase.host());
        error.remedy = tr("Check the client key and secret of this region.");
    } else if (error.code == Error::Code::ScopeTooSmall) {
        error.code = Error::Code::Refused;
        error.what = tr("%1 does not show this session to the application of this client key.")
                         .arg(m_region.apiBase.host());
        error.remedy = tr("Check that the launch was made for the application whose client key is "
                          "set up.");
    }
    return withoutSecret(withoutSecret(error, m_client.secret), credentials());
}

QByteArray AppSession::credentials() const
{
    return QByteArray(m_client.id.toUtf8() + ':' + m_client.secret).toBase64();
}

} // namespace spacekey
