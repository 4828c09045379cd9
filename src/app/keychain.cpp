// SPDX-License-Identifier: Apache-2.0
#include "app/keychain.h"

#include "core/backgroundwork.h"
#include "vault/keychainerrors.h"
#include "vault/keychainsecretstore.h"
#include "vault/keyringopening.h"
#include "vault/keyringstate.h"

namespace spacekey {
namespace {

class Access final : public KeychainAccess
{
public:
    Access(KeyringState &keyring, Prompting prompting)
        : m_keyring(keyring)
        , m_prompting(prompting)
    { }

protected:
    void begin() override
    {
        auto opening = std::make_unique<KeyringOpening>(m_keyring, m_prompting);
        connect(opening.get(), &KeyringOpening::opened, this,
                [this] { succeed([this] { Q_EMIT ready(); }); });
        next(std::move(opening));
    }

private:
    KeyringState &m_keyring;
    Prompting m_prompting;
};

Keychain::State stateOf(KeyringView::State state)
{
    switch (state) {
    case KeyringView::State::Absent:
        return Keychain::State::Absent;
    case KeyringView::State::NoCollection:
        return Keychain::State::NoCollection;
    case KeyringView::State::Locked:
        return Keychain::State::Locked;
    case KeyringView::State::Unlocked:
        return Keychain::State::Unlocked;
    }
    Q_UNREACHABLE();
}

class Look final : public KeychainLook
{
public:
    explicit Look(std::unique_ptr<KeyringLook> look)
        : m_look(std::move(look))
    {
        connect(m_look.get(), &KeyringLook::seen, this,
                [this](KeyringView view) { tell(stateOf(view.state), view.backend); });
        connect(m_look.get(), &OneShot::failed, this,
                [this] { tell(Keychain::State::NotAnswering, {}); });
    }

protected:
    void begin() override { attempt(std::move(m_look)); }

private:
    void tell(Keychain::State state, const QString &name)
    {
        succeed([this, state, name] { Q_EMIT seen(state, name); });
    }

    std::unique_ptr<KeyringLook> m_look;
};

} // namespace

struct Keychain::Parts
{
    Parts(const Profile &profile, const Clock &clock, Prompting wanted)
        : prompting(wanted)
        , keyring(KeyringState::ofThisSystem(clock))
        , store(profile, *keyring, clock, prompting)
    { }

    Prompting prompting;
    std::unique_ptr<KeyringState> keyring;
    KeychainSecretStore store;
    std::unique_ptr<KeyringLook> look;
    State state = State::Unknown;
    QString name;
    BackgroundWork discarding;
};

Keychain::Keychain(const Profile &profile, const Clock &clock, Prompting prompting, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(profile, clock, prompting))
{
    connect(&m_parts->discarding, &BackgroundWork::idle, this, &Keychain::tidied);
}

Keychain::~Keychain() = default;

Keychain::State Keychain::state() const
{
    return m_parts->state;
}

QString Keychain::name() const
{
    return m_parts->name;
}

void Keychain::watch()
{
    connect(m_parts->keyring.get(), &KeyringState::changed, this, &Keychain::look,
            Qt::UniqueConnection);
    m_parts->keyring->watch();
    look();
}

std::unique_ptr<KeychainAccess> Keychain::access()
{
    return std::make_unique<Access>(*m_parts->keyring, m_parts->prompting);
}

bool Keychain::mayAsk() const
{
    return m_parts->prompting == Prompting::Allowed;
}

std::unique_ptr<KeychainLook> Keychain::lookOnce()
{
    const auto waking = mayAsk() ? KeyringState::Waking::Allowed : KeyringState::Waking::Never;
    return std::make_unique<Look>(m_parts->keyring->look({}, waking));
}

std::optional<Error> Keychain::problem(State state, const QString &name)
{
    switch (state) {
    case State::Unknown:
    case State::Unlocked:
        return std::nullopt;
    case State::Absent:
        return KeychainError::absent();
    case State::NoCollection:
        return KeychainError::noCollection(name);
    case State::Locked:
        return KeychainError::locked(name);
    case State::NotAnswering:
        return KeychainError::notAnswering(name);
    }
    Q_UNREACHABLE();
}

void Keychain::discard(const QString &key)
{
    m_parts->discarding.run(store().removeUnasked(key));
}

bool Keychain::isTidyingUp() const
{
    return m_parts->discarding.isBusy();
}

SecretStore &Keychain::store() const
{
    return m_parts->store;
}

void Keychain::look()
{
    m_parts->look = m_parts->keyring->look();
    connect(m_parts->look.get(), &KeyringLook::seen, this,
            [this](const KeyringView &view) { setState(stateOf(view.state), view.backend); });
    connect(m_parts->look.get(), &OneShot::failed, this,
            [this] { setState(State::NotAnswering, m_parts->name); });
    m_parts->look->start();
}

void Keychain::setState(State state, const QString &name)
{
    if (state == m_parts->state && name == m_parts->name)
        return;
    m_parts->state = state;
    m_parts->name = name;
    Q_EMIT stateChanged();
}

} // namespace spacekey
