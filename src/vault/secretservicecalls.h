// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusPendingCall>
#include <QString>
#include <QVariantList>

namespace spacekey {

/// The Secret Service API of freedesktop.org (0.2) as plain calls. None blocks, and none makes
/// D-Bus start a service, but for wake().
struct SecretServiceCalls
{
    static const QString name; ///< the bus name
    static const QString path; ///< of the service object
    static const QString service; ///< and below: interfaces
    static const QString collection;
    static const QString prompt;
    static const QString properties;

    /// Whether a session bus was made known to us. Without an address, libdbus would start a stray
    /// one (qt-pitfalls.md).
    [[nodiscard]] static bool hasBus();
    /// The session bus. The first call connects, and is quick where nobody listens.
    [[nodiscard]] static QDBusConnection bus();

    /// → the unique name of the service that runs now.
    [[nodiscard]] static QDBusPendingCall owner();
    /// Starts the service if D-Bus knows how.
    [[nodiscard]] static QDBusPendingCall wake();
    /// → the process id behind a unique name.
    [[nodiscard]] static QDBusPendingCall processId(const QString &owner);

    /// A call to the service, by its unique name @p owner.
    [[nodiscard]] static QDBusPendingCall call(const QString &owner, const QString &objectPath,
                                               const QString &interface, const QString &method,
                                               const QVariantList &arguments);
    /// A call that changes nothing and waits for its answer without a limit; it fails when the
    /// service goes.
    [[nodiscard]] static QDBusPendingCall signOfLife(const QString &owner);

    /// Object paths in the form that the bus takes, and back.
    [[nodiscard]] static QVariant objectPaths(const QStringList &paths);
    [[nodiscard]] static QStringList objectPaths(const QVariant &argument);
};

} // namespace spacekey
