// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QStringList>

namespace spacekey {

/// A Secret Service on the session bus, with one keyring, that does nothing and says it did.
class FakeSecretService final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    FakeSecretService();
    ~FakeSecretService() override;

    /// Whether it could take the service's place.
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// Whether it says that it has what is looked for.
    void setHasEntry(bool hasEntry) { m_hasEntry = hasEntry; }
    /// Locked, and its prompts are never answered.
    void setLocked(bool locked) { m_locked = locked; }
    /// @p method gets no answer from now on.
    void keepSilentOn(const QString &method) { m_silent.append(method); }

    [[nodiscard]] QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

Q_SIGNALS:
    void called(const QString &method);

private:
    [[nodiscard]] QDBusMessage answer(const QDBusMessage &message) const;

    QDBusConnection m_bus;
    bool m_running = false;
    bool m_hasEntry = false;
    bool m_locked = false;
    QStringList m_silent;
};

} // namespace spacekey
