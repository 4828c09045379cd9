// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "vault/keyringlook.h"
#include "vault/keyringunlock.h"

#include <QObject>

#include <memory>
#include <optional>

namespace spacekey {

/// Which entry of the keychain: service and key, as QtKeychain calls them.
struct KeyringEntry
{
    QString service;
    QString key;
};

/// The state of the system's keychain, seen beside QtKeychain, which cannot tell the states apart
/// (qt-pitfalls.md). On Linux it is the Secret Service; on other systems the keychain is always
/// there and unlocked. Nothing blocks, and the system is asked nothing before the first call.
class KeyringState : public QObject
{
    Q_OBJECT

public:
    /// Whether a service that D-Bus could start, but has not, is started for the look.
    enum class Waking { Never, Allowed };

    /// That of the system it runs on. @p clock must outlive it.
    [[nodiscard]] static std::unique_ptr<KeyringState> ofThisSystem(const Clock &clock);

    /// Looks at the keychain, and for @p entry in it if given.
    [[nodiscard]] virtual std::unique_ptr<KeyringLook>
    look(const std::optional<KeyringEntry> &entry = {}, Waking waking = Waking::Never) = 0;

    /// Unlocks what @p view saw locked.
    [[nodiscard]] virtual std::unique_ptr<KeyringUnlock> unlock(const KeyringView &view) = 0;

    /// From now on changed() comes.
    virtual void watch() = 0;

Q_SIGNALS:
    /// The service came or went, was locked or unlocked, or ceased or began to answer: look again.
    /// By signals of the system, not by polling; that it does not answer is noticed when it is
    /// asked for something.
    void changed();

protected:
    using QObject::QObject;
};

} // namespace spacekey
