// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "vault/keyringstate.h"

#include <QDBusMessage>
#include <QDBusPendingCall>

namespace spacekey {

/// One look at the Secret Service: is it there, who is it, which is its default collection, is that
/// locked, and is the entry in it. A few calls, 1–2 ms in all; what does not need the answer to the
/// one before is asked together with it.
class SecretServiceLook final : public KeyringLook
{
    Q_OBJECT

public:
    SecretServiceLook(const Clock &clock, const std::optional<KeyringEntry> &entry,
                      KeyringState::Waking waking);
    ~SecretServiceLook() override;

Q_SIGNALS:
    /// On the way: the unique name of the service that runs now.
    void ownerSeen(const QString &owner);
    /// On the way, after half a second: that service, which runs, has not answered yet.
    void slow(const QString &owner);

protected:
    void begin() override;
    void release() override;

private:
    void runLate();

    using Step = void (SecretServiceLook::*)(const QDBusMessage &reply);

    void ask(const QDBusPendingCall &call, Step then);
    void takeOwner(const QDBusMessage &reply);
    void takeWoken(const QDBusMessage &reply);
    void takeProcessId(const QDBusMessage &reply);
    void takeCollection(const QDBusMessage &reply);
    void takeLocked(const QDBusMessage &reply);
    void takeEntry(const QDBusMessage &reply);
    [[nodiscard]] QDBusPendingCall search() const;
    void finish(KeyringView::State state);
    void giveUp(const QDBusMessage &error);

    std::optional<KeyringEntry> m_entry;
    KeyringState::Waking m_waking;
    std::unique_ptr<Timer> m_limit;
    std::chrono::milliseconds m_rest; ///< of the time, after slow()
    bool m_isLate = false; ///< only the rest is left
    QString m_owner; ///< the service's unique name
    QString m_collection; ///< the default collection's object path
    std::optional<QDBusPendingCall> m_ahead; ///< asked together with the one before it
    KeyringView m_view;
};

} // namespace spacekey
