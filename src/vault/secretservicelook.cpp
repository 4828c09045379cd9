// SPDX-License-Identifier: Apache-2.0
#include "vault/secretservicelook.h"

#include "vault/keychainerrors.h"
#include "vault/secretservicebackend.h"
#include "vault/secretservicecalls.h"

#include <QDBusError>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

#include <utility>

namespace spacekey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto patience = 500ms;
constexpr auto answerLimit = 1200ms;
constexpr auto wakingLimit = 5s; // a service that is being started, or a person who can wait

} // namespace

SecretServiceLook::SecretServiceLook(const Clock &clock, const std::optional<KeyringEntry> &entry,
                                     KeyringState::Waking waking)
    : m_entry(entry)
    , m_waking(waking)
    , m_limit(clock.timer())
    , m_rest((waking == KeyringState::Waking::Allowed ? wakingLimit : answerLimit) - patience)
{
    connect(m_limit.get(), &Timer::timeout, this, &SecretServiceLook::runLate);
}

SecretServiceLook::~SecretServiceLook() = default;

void SecretServiceLook::begin()
{
    m_limit->start(patience);
    ask(SecretServiceCalls::owner(), &SecretServiceLook::takeOwner);
}

void SecretServiceLook::runLate()
{
    if (std::exchange(m_isLate, true))
        return fail(KeychainError::notAnswering(m_view.backend));
    m_limit->start(m_rest);
    if (!m_owner.isEmpty())
        Q_EMIT slow(m_owner); // we may be gone when it returns
}

void SecretServiceLook::release()
{
    m_limit->stop();
}

void SecretServiceLook::ask(const QDBusPendingCall &call, Step then)
{
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, then] {
        watcher->deleteLater();
        if (isRunning())
            (this->*then)(watcher->reply());
    });
}

void SecretServiceLook::takeOwner(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ReplyMessage) {
        m_owner = reply.arguments().value(0).toString();
        Q_EMIT ownerSeen(m_owner);
        const QDBusPendingCall processId = SecretServiceCalls::processId(m_owner);
        m_ahead =
            SecretServiceCalls::call(m_owner, SecretServiceCalls::path, SecretServiceCalls::service,
                                     u"ReadAlias"_s, {u"default"_s});
        ask(processId, &SecretServiceLook::takeProcessId);
    } else if (m_waking == KeyringState::Waking::Allowed) {
        m_waking = KeyringState::Waking::Never;
        ask(SecretServiceCalls::wake(), &SecretServiceLook::takeWoken);
    } else {
        finish(KeyringView::State::Absent);
    }
}

void SecretServiceLook::takeWoken(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ReplyMessage)
        ask(SecretServiceCalls::owner(), &SecretServiceLook::takeOwner);
    else
        finish(KeyringView::State::Absent);
}

void SecretServiceLook::takeProcessId(const QDBusMessage &reply)
{
    m_view.backend = SecretServiceBackend::nameOf(reply.arguments().value(0).toUInt());
    ask(*m_ahead, &SecretServiceLook::takeCollection);
}

void SecretServiceLook::takeCollection(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage)
        return giveUp(reply);
    m_collection = qvariant_cast<QDBusObjectPath>(reply.arguments().value(0)).path();
    if (m_collection.size() <= 1)
        return finish(KeyringView::State::NoCollection);
    // Locked is asked first and so answered first: a keyring that hides what is in it while it is
    // locked must not pass for one that is unlocked and has no such entry.
    const QDBusPendingCall locked =
        SecretServiceCalls::call(m_owner, m_collection, SecretServiceCalls::properties, u"Get"_s,
                                 {SecretServiceCalls::collection, u"Locked"_s});
    if (m_entry)
        m_ahead = search();
    ask(locked, &SecretServiceLook::takeLocked);
}

QDBusPendingCall SecretServiceLook::search() const
{
    using Attributes = QMap<QString, QString>;
    qDBusRegisterMetaType<Attributes>();
    const Attributes attributes{{u"server"_s, m_entry->service}, {u"user"_s, m_entry->key}};
    return SecretServiceCalls::call(m_owner, SecretServiceCalls::path, SecretServiceCalls::service,
                                    u"SearchItems"_s, {QVariant::fromValue(attributes)});
}

void SecretServiceLook::takeLocked(const QDBusMessage &reply)
{
    // An alias may outlive its collection.
    if (QDBusError(reply).type() == QDBusError::UnknownObject
        || QDBusError(reply).type() == QDBusError::UnknownMethod)
        return finish(KeyringView::State::NoCollection);
    if (reply.type() != QDBusMessage::ReplyMessage)
        return giveUp(reply);
    if (qvariant_cast<QDBusVariant>(reply.arguments().value(0)).variant().toBool())
        m_view.locked.append(m_collection);
    if (!m_entry)
        return finish(m_view.locked.isEmpty() ? KeyringView::State::Unlocked
                                              : KeyringView::State::Locked);
    ask(*m_ahead, &SecretServiceLook::takeEntry);
}

void SecretServiceLook::takeEntry(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage)
        return giveUp(reply);
    const QStringList unlocked = SecretServiceCalls::objectPaths(reply.arguments().value(0));
    const QStringList locked = SecretServiceCalls::objectPaths(reply.arguments().value(1));
    m_view.entry = unlocked.isEmpty() && locked.isEmpty() ? KeyringView::Entry::Missing
                                                          : KeyringView::Entry::There;
    m_view.locked += locked;
    finish(m_view.locked.isEmpty() ? KeyringView::State::Unlocked : KeyringView::State::Locked);
}

void SecretServiceLook::finish(KeyringView::State state)
{
    m_view.state = state;
    succeed([this, view = m_view] { Q_EMIT seen(view); });
}

void SecretServiceLook::giveUp(const QDBusMessage &error)
{
    const QDBusError::ErrorType type = QDBusError(error).type();
    const bool gone = type == QDBusError::ServiceUnknown || type == QDBusError::NoReply
        || type == QDBusError::Disconnected;
    if (!gone)
        return fail(KeychainError::refused(m_view.backend));
    m_view = {};
    finish(KeyringView::State::Absent);
}

} // namespace spacekey
