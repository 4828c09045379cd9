// SPDX-License-Identifier: Apache-2.0
#include "vault/secretservice.h"

#include "vault/libsecret.h"
#include "vault/secretservicecalls.h"
#include "vault/secretservicelook.h"
#include "vault/secretserviceunlock.h"

#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

SecretService::SecretService(const Clock &clock, QObject *parent)
    : KeyringState(parent)
    , m_clock(clock)
{ }

std::unique_ptr<KeyringLook> SecretService::look(const std::optional<KeyringEntry> &entry,
                                                 Waking waking)
{
    // Who looks for an entry means to use it.
    if (entry && !m_loading.valid())
        m_loading = Libsecret::loadAhead();
    auto look = std::make_unique<SecretServiceLook>(m_clock, entry, waking);
    connect(look.get(), &SecretServiceLook::ownerSeen, this, &SecretService::takeOwner);
    // Who looks for nothing but the state gets to know by the look itself.
    if (entry || waking == Waking::Allowed)
        connect(look.get(), &SecretServiceLook::slow, this, &SecretService::noteSilence);
    connect(look.get(), &KeyringLook::seen, this, [this] { m_silent = false; });
    return look;
}

std::unique_ptr<KeyringUnlock> SecretService::unlock(const KeyringView &view)
{
    return std::make_unique<SecretServiceUnlock>(m_clock, view);
}

void SecretService::takeOwner(const QString &owner)
{
    const QString former = std::exchange(m_owner, owner);
    if (former.isEmpty() || former == owner)
        return;
    m_silent = false; // the former one was
    // libsecret, below QtKeychain, keeps its session with a service that has been replaced and
    // fails with it for ever, until it is told to make a new one.
    Libsecret::disconnectService();
}

void SecretService::noteSilence(const QString &owner)
{
    if (!m_watching || std::exchange(m_silent, true))
        return;
    // What makes it answer again sends no signal.
    auto *sign = new QDBusPendingCallWatcher(SecretServiceCalls::signOfLife(owner), this);
    connect(sign, &QDBusPendingCallWatcher::finished, this, [this, sign] {
        sign->deleteLater();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void SecretService::watch()
{
    if (m_watching || !SecretServiceCalls::hasBus())
        return;
    m_watching = true;
    QDBusConnection bus = SecretServiceCalls::bus();
    auto *owners = new QDBusServiceWatcher(SecretServiceCalls::name, bus,
                                           QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owners, &QDBusServiceWatcher::serviceOwnerChanged, this, &KeyringState::changed);
    bus.connect(SecretServiceCalls::name, {}, SecretServiceCalls::properties,
                u"PropertiesChanged"_s, {SecretServiceCalls::collection}, {}, this,
                SIGNAL(changed()));
    for (const QString &signal : {u"CollectionCreated"_s, u"CollectionDeleted"_s})
        bus.connect(SecretServiceCalls::name, SecretServiceCalls::path, SecretServiceCalls::service,
                    signal, this, SIGNAL(changed()));
}

} // namespace spacekey
