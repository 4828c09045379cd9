// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "vault/keyringunlock.h"
#include "vault/keyringview.h"
#include "vault/secretserviceprompt.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QStringList>

#include <memory>

namespace spacekey {

/// Unlocks collections and items of the Secret Service: by its prompt, or by someone else meanwhile
/// (a login, another program, a keyring that is started anew).
class SecretServiceUnlock final : public KeyringUnlock
{
    Q_OBJECT

public:
    SecretServiceUnlock(const Clock &clock, const KeyringView &view);
    ~SecretServiceUnlock() override;

protected:
    void begin() override;
    void release() override;

private Q_SLOTS:
    void takePropertiesChange(const QString &interface, const QVariantMap &properties,
                              const QStringList &invalidated, const QDBusMessage &message);

private:
    using Step = void (SecretServiceUnlock::*)(const QDBusMessage &reply);

    void ask(const QDBusPendingCall &call, Step then);
    void forgetCall();
    void askOwner();
    void takeOwner(const QDBusMessage &reply);
    void takeUnlocked(const QDBusMessage &reply);
    void takeOwnerChange(const QString &owner);
    void waitForOwner();
    void finish();

    QStringList m_locked; ///< object paths that are still locked
    QString m_backend;
    QString m_owner; ///< the service's unique name
    QDBusPendingCallWatcher *m_call = nullptr; ///< a child; the one that is waited for
    std::unique_ptr<SecretServicePrompt> m_prompt;
    std::unique_ptr<Timer> m_limit; ///< for what must not take long: calls, and a service's restart
};

} // namespace spacekey
