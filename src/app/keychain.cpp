// SPDX-License-Identifier: Apache-2.0
#include "app/keychain.h"

#include "vault/keychainsecretstore.h"
#include "vault/keyringopening.h"
#include "vault/keyringstate.h"

namespace spacekey {
namespace {

class Access final : public KeychainAccess
{
public:
    Access(KeyringState &keyring, Prompting prompting)
        : m_opening(keyring, prompting)
    {
        connect(&m_opening, &KeyringOpening::waitingForUnlock, this,
                &KeychainAccess::waitingForUnlock);
        connect(&m_opening, &KeyringOpening::opened, this,
                [this] { succeed([this] { Q_EMIT ready(); }); });
        connect(&m_opening, &OneShot::failed, this, &Access::fail);
    }

protected:
    void begin() override { m_opening.start(); }
    void release() override { m_opening.cancel(); }

private:
    KeyringOpening m_opening;
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
};

Keychain::Keychain(const Profile &profile, const Clock &clock, Prompting prompting, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(profile, clock, prompting))
{ }

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
