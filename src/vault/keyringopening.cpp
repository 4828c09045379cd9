// SPDX-License-Identifier: Apache-2.0
#include "vault/keyringopening.h"

#include "vault/keychainerrors.h"

#include <utility>

namespace spacekey {

KeyringOpening::KeyringOpening(KeyringState &keyring, Prompting prompting,
                               const std::optional<KeyringEntry> &entry, QObject *parent)
    : OneShot(parent)
    , m_keyring(keyring)
    , m_prompting(prompting)
    , m_entry(entry)
{ }

KeyringOpening::~KeyringOpening() = default;

void KeyringOpening::begin()
{
    look();
}

void KeyringOpening::look()
{
    const auto waking = m_prompting == Prompting::Allowed ? KeyringState::Waking::Allowed
                                                          : KeyringState::Waking::Never;
    auto look = m_keyring.look(m_entry, waking);
    connect(look.get(), &KeyringLook::seen, this, &KeyringOpening::judge);
    next(std::move(look));
}

void KeyringOpening::judge(KeyringView view)
{
    switch (view.state) {
    case KeyringView::State::Absent:
        return fail(KeychainError::absent());
    case KeyringView::State::NoCollection:
        return fail(KeychainError::noCollection(view.backend));
    case KeyringView::State::Locked:
        // Asked once, never in a loop.
        if (m_asked || m_prompting == Prompting::Never)
            return fail(KeychainError::locked(view.backend));
        return unlock(view);
    case KeyringView::State::Unlocked:
        return succeed([this, seen = std::move(view)] { Q_EMIT opened(seen); });
    }
}

void KeyringOpening::unlock(const KeyringView &view)
{
    m_asked = true;
    auto unlocking = m_keyring.unlock(view);
    connect(unlocking.get(), &KeyringUnlock::unlocked, this, &KeyringOpening::look);
    next(std::move(unlocking));
    Q_EMIT waitingForUnlock();
}

} // namespace spacekey
