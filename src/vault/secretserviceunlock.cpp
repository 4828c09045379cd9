// SPDX-License-Identifier: Apache-2.0
#include "vault/secretserviceunlock.h"

#include "vault/keychainerrors.h"
#include "vault/secretservicebackend.h"
#include "vault/secretservicecalls.h"

#include <QDBusError>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>

namespace spacekey {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto answerLimit = 5s;

} // namespace

SecretServiceUnlock::SecretServiceUnlock(const Clock &clock, const KeyringView &view)
    : m_locked(view.locked)
    , m_backend(view.backend)
    , m_limit(clock.timer())
{
    connect(m_limit.get(), &Timer::timeout, this, [this] {
        fail(m_owner.isEmpty() ? KeychainError::absent() : KeychainError::notAnswering(m_backend));
    });
}

SecretServiceUnlock::~SecretServiceUnlock() = default;

void SecretServiceUnlock::begin()
{
    QDBusConnection bus = SecretServiceCalls::bus();
    auto *owners = new QDBusServiceWatcher(SecretServiceCalls::name, bus,
                                           QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owners, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) {
                if (isRunning())
                    takeOwnerChange(owner);
            });
    bus.connect(SecretServiceCalls::name, {}, SecretServiceCalls::properties,
                u"PropertiesChanged"_s, this,
                SLOT(takePropertiesChange(QString, QVariantMap, QStringList, QDBusMessage)));
    askOwner();
}

void SecretServiceUnlock::release()
{
    m_limit->stop();
    forgetCall();
    m_prompt.reset();
}

void SecretServiceUnlock::ask(const QDBusPendingCall &call, Step then)
{
    m_limit->start(answerLimit);
    forgetCall();
    m_call = new QDBusPendingCallWatcher(call, this);
    connect(m_call, &QDBusPendingCallWatcher::finished, this, [this, then] {
        const QDBusMessage reply = m_call->reply();
        m_limit->stop();
        forgetCall();
        (this->*then)(reply);
    });
}

void SecretServiceUnlock::forgetCall()
{
    if (!m_call)
        return;
    m_call->disconnect(this);
    m_call->deleteLater();
    m_call = nullptr;
}

void SecretServiceUnlock::askOwner()
{
    ask(SecretServiceCalls::owner(), &SecretServiceUnlock::takeOwner);
}

void SecretServiceUnlock::takeOwner(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage)
        return waitForOwner();
    m_owner = reply.arguments().value(0).toString();
    ask(SecretServiceCalls::call(m_owner, SecretServiceCalls::path, SecretServiceCalls::service,
                                 u"Unlock"_s, {SecretServiceCalls::objectPaths(m_locked)}),
        &SecretServiceUnlock::takeUnlocked);
}

void SecretServiceUnlock::takeUnlocked(const QDBusMessage &reply)
{
    // It may have gone in the middle of the call, before the bus says so.
    const QDBusError::ErrorType error = QDBusError(reply).type();
    if (error == QDBusError::NoReply || error == QDBusError::ServiceUnknown)
        return waitForOwner();
    if (reply.type() != QDBusMessage::ReplyMessage)
        return fail(KeychainError::locked(m_backend));
    const QString path = qvariant_cast<QDBusObjectPath>(reply.arguments().value(1)).path();
    if (path.size() <= 1)
        return finish();
    using AtEnd = SecretServicePrompt::AtEnd;
    m_prompt = std::make_unique<SecretServicePrompt>(
        m_owner, path,
        SecretServiceBackend::survivesDismissal(m_backend) ? AtEnd::Dismiss : AtEnd::Leave);
    connect(m_prompt.get(), &SecretServicePrompt::answered, this, [this](bool dismissed) {
        if (dismissed)
            fail(KeychainError::locked(m_backend));
        else
            finish();
    });
    m_prompt->show();
}

void SecretServiceUnlock::takeOwnerChange(const QString &owner)
{
    // Prompt and call have gone with the former owner. A keyring that was started anew may be open.
    forgetCall();
    m_prompt.reset();
    if (owner.isEmpty())
        waitForOwner();
    else
        askOwner();
}

void SecretServiceUnlock::waitForOwner()
{
    m_owner.clear();
    m_limit->start(answerLimit);
}

void SecretServiceUnlock::takePropertiesChange(const QString &, const QVariantMap &properties,
                                               const QStringList &, const QDBusMessage &message)
{
    if (!isRunning() || properties.value(u"Locked"_s, true).toBool())
        return;
    m_locked.removeAll(message.path());
    if (m_locked.isEmpty())
        finish();
}

void SecretServiceUnlock::finish()
{
    succeed([this] { Q_EMIT unlocked(); });
}

} // namespace spacekey
