// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clientpair.h"
#include "core/region.h"
#include "core/scopes.h"

#include <QList>
#include <QOAuth2AuthorizationCodeFlow>

#include <utility>

namespace spacekey {

/// The two requests of the authorization code flow (protocol.md §3), as Qt NetworkAuth makes them.
///
/// Every parameter is set by us, percent-encoded, so that all versions of Qt send the same
/// (qt-pitfalls.md, "Qt NetworkAuth", 3). Qt never hears of the browser's reply, nor reads the
/// server's: it would believe the one too early and drop the other.
class AuthorizationCodeFlow final : public QOAuth2AuthorizationCodeFlow
{
    Q_OBJECT

public:
    /// @p redirectUri is sent byte for byte as it is. @p manager is only needed for requestToken().
    AuthorizationCodeFlow(const Region &region, const ClientPair &pair, const QUrl &redirectUri,
                          QNetworkAccessManager *manager = nullptr, QObject *parent = nullptr);

    [[nodiscard]] static QUrl tokenEndpoint(const Region &region);
    /// The address to open in the browser, with a challenge of method S256 (RFC 7636 §4.3).
    [[nodiscard]] QUrl authorizationRequest(const Scopes &scopes, const QByteArray &state,
                                            const QByteArray &challenge);
    /// Posts @p code to the token endpoint, without a verifier if that is empty. The reply is the
    /// caller's.
    [[nodiscard]] QNetworkReply *requestToken(const QByteArray &code, const QByteArray &verifier);

private:
    using Fields = QList<std::pair<QString, QByteArray>>;
    void setFields(const Fields &fields);

    ClientPair m_pair;
    QByteArray m_redirectUri;
};

} // namespace spacekey
