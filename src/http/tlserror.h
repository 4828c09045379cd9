// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QList>
#include <QString>

QT_BEGIN_NAMESPACE
class QSslError;
QT_END_NAMESPACE

namespace spacekey {

/// Why @p host is not trusted, and what to do about it; ignoring it is not offered. @p errors is
/// what was found wrong with its certificate, at least one.
[[nodiscard]] Error certificateError(const QString &host, const QList<QSslError> &errors);

/// Why no secure connection to @p host came about, whatever its certificate; @p libraryText is what
/// the TLS library said, if that is known.
[[nodiscard]] Error handshakeError(const QString &host, const QString &libraryText = {});

} // namespace spacekey
