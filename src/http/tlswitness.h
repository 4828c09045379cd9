// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QNetworkReply>

#include <optional>

namespace spacekey {

/// Hears why a reply's server is not trusted, and tells it later: a reply itself forgets it.
/// A child of the reply.
class TlsWitness final : public QObject
{
    Q_OBJECT

public:
    /// Listens. @p host is whom to name, which need not be whom the reply connects.
    TlsWitness(QNetworkReply &reply, const QString &host);
    /// Knows already.
    TlsWitness(QNetworkReply &reply, const Error &error);

    /// What the witness of @p reply has heard, if it has one.
    [[nodiscard]] static std::optional<Error> errorOf(const QNetworkReply &reply);

private:
    std::optional<Error> m_error;
};

} // namespace spacekey
