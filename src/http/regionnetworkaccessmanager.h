// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"
#include "core/result.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <optional>

namespace spacekey {

/// The only way onto the network, for one region alone: whatever is asked of it goes to the origin
/// of the region's API base or nowhere (QNetworkReply::ProtocolUnknownError).
///
/// A body is never sent twice. TLS 1.2 or later. Certificates are checked against the region's own
/// authorities if it has any, else against the system's, never both; if its file of them cannot be
/// read, nothing is sent and networkError() says why. No redirects, cookies, cache, stored
/// passwords or proxy. `localhost` is connected by address and never resolved. Made anew for each
/// flow and when settings change: pooled connections keep what they were made with.
class RegionNetworkAccessManager final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit RegionNetworkAccessManager(const Region &region, QObject *parent = nullptr);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override;

private:
    [[nodiscard]] bool belongsHere(const QUrl &url) const;
    [[nodiscard]] QNetworkReply *send(Operation operation, const QNetworkRequest &request,
                                      QIODevice *body);
    [[nodiscard]] QNetworkReply *refusal(Operation operation);

    Region m_region;
    std::optional<Result<QSslConfiguration>> m_tls; ///< once it was needed
};

} // namespace spacekey
