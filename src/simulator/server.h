// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/apiendpoint.h"
#include "simulator/appsessionendpoint.h"
#include "simulator/authorizepages.h"
#include "simulator/control.h"
#include "simulator/launchpages.h"
#include "simulator/oauthendpoint.h"
#include "simulator/pages.h"
#include "simulator/route.h"

#include <QHttpServer>
#include <QList>

namespace spacekey::simulator {

/// The HTTP side of a Simulator, and the only place that knows Qt HttpServer. It answers at once:
/// in 6.4.2 a delayed answer crashes when the client has gone.
class Server final
{
public:
    /// Both must outlive it.
    Server(Authority &authority, Control &control);

    /// On 127.0.0.1; port 0 takes a free one. False when the port is taken.
    [[nodiscard]] bool listen(quint16 port);
    /// 0 before listen().
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    [[nodiscard]] Answer answer(const Request &request);

    Authority &m_authority;
    OAuthEndpoint m_oauth;
    ApiEndpoint m_api;
    AppSessionEndpoint m_appSessions;
    Pages m_pages;
    AuthorizePages m_authorizePages;
    LaunchPages m_launchPages;
    QList<Route> m_routes;
    quint16 m_port = 0;
    QHttpServer m_http;
};

} // namespace spacekey::simulator
