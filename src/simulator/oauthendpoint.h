// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"
#include "simulator/form.h"
#include "simulator/route.h"

#include <QList>

#include <optional>

namespace spacekey::simulator {

/// Device authorization and token requests (protocol.md §2, §3.3). Its errors have the OAuth
/// shape: 401 for invalid_client, else 400. Parameters it does not know are ignored (RFC 6749
/// §3.1).
class OAuthEndpoint final
{
public:
    /// @p authority must outlive it and its routes.
    explicit OAuthEndpoint(Authority &authority)
        : m_authority(authority)
    { }

    [[nodiscard]] QList<Route> routes();

private:
    [[nodiscard]] Answer deviceAuthorization(const Request &request);
    [[nodiscard]] Answer token(const Request &request);
    [[nodiscard]] Answer poll(const Form &form);
    [[nodiscard]] Answer exchange(const Request &request, const Form &form);
    [[nodiscard]] Answer tokenAnswer(const Authority::TokenAnswer &answer) const;

    /// What is wrong with the request as such.
    [[nodiscard]] std::optional<Refusal> malformed(const Request &request, const Form &form) const;
    /// What is wrong with the client of a device flow, which stands in the body.
    [[nodiscard]] std::optional<Refusal> wrongDevice(const Request &request, const Form &form,
                                                     bool withSecret) const;
    /// What is wrong with the client, which stands in the body or in the header.
    [[nodiscard]] std::optional<Refusal> wrongClient(const Request &request,
                                                     const Form &form) const;
    [[nodiscard]] Answer refused(const Refusal &refusal);
    [[nodiscard]] Answer error(const Refusal &refusal) const;

    Authority &m_authority;
};

} // namespace spacekey::simulator
