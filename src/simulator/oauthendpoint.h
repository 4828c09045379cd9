// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/form.h"
#include "simulator/route.h"

#include <QList>

#include <optional>

namespace spacekey::simulator {

/// Device authorization and token requests (protocol.md §2). Its errors have the OAuth shape
/// `{error, error_description}`: 401 for invalid_client, else 400. Parameters it does not know are
/// ignored (RFC 6749 §3.1).
class OAuthEndpoint final
{
public:
    /// @p authority must outlive it and its routes.
    explicit OAuthEndpoint(Authority &authority)
        : m_authority(authority)
    { }

    [[nodiscard]] QList<Route> routes();

private:
    using Refusal = Authority::Refusal;

    [[nodiscard]] Answer deviceAuthorization(const Request &request);
    [[nodiscard]] Answer token(const Request &request);
    [[nodiscard]] Answer poll(const Form &form);
    /// What is wrong with the request as such, or with the client that @p form names.
    [[nodiscard]] std::optional<Refusal> malformed(const Request &request, const Form &form) const;
    [[nodiscard]] std::optional<Refusal> wrongClient(const Form &form, bool withSecret) const;
    [[nodiscard]] Answer refused(const Refusal &refusal);

    Authority &m_authority;
};

} // namespace spacekey::simulator
