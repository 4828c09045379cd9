// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace spacekey::simulator {

/// Whether a browser may be sent to @p uri when @p registered is what the portal knows: the same
/// text; for the host name `localhost` alone, scheme and port may be others (protocol.md §3.1).
[[nodiscard]] bool mayRedirectTo(const QString &uri, const QString &registered);

/// Whether @p uri can be registered: http or https, with a host and without a fragment.
[[nodiscard]] bool isRedirectUri(const QString &uri);

/// @p uri with @p parameters, whose values are encoded already, behind the query it may have.
[[nodiscard]] QByteArray withParameters(const QString &uri,
                                        const QList<std::pair<QByteArray, QByteArray>> &parameters);

} // namespace spacekey::simulator
