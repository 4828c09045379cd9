// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/form.h"
#include "simulator/route.h"

#include <QList>
#include <QString>

namespace spacekey::simulator {

/// The way of a browser through oauth/authorize (protocol.md §3.1, RFC 6749 §4.1): sign in, accept
/// or decline, and back to the application. A wrong client or redirect URI ends on a page of its
/// own; other errors go to the redirect URI at once (RFC 6749 §4.1.2.1). A `state` is demanded;
/// PKCE is taken with the method S256 alone.
///
/// For scripts: #user-<id>, #accept and #decline, which answer 302; #result with data-result
/// "refused" or "past".
class AuthorizePages final
{
public:
    /// @p authority must outlive it and its routes.
    explicit AuthorizePages(Authority &authority)
        : m_authority(authority)
    { }

    [[nodiscard]] QList<Route> routes();

private:
    [[nodiscard]] Answer authorize(const Request &request);
    [[nodiscard]] Answer consent(const Request &request);
    [[nodiscard]] Answer decide(const Request &request);

    /// Why the browser is not to be sent anywhere; empty when it may.
    [[nodiscard]] QString unsafe(const Form &form) const;
    /// What is wrong with @p form otherwise.
    [[nodiscard]] std::optional<Refusal> problem(const Form &form) const;
    [[nodiscard]] QByteArray accept(const AuthorizationRequest &request, const User &user);

    Authority &m_authority;
};

} // namespace spacekey::simulator
