// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/oneshot.h"
#include "core/profile.h"
#include "core/prompting.h"

#include <QObject>

#include <memory>
#include <optional>

namespace spacekey {

class SecretStore;

/// The operating system's keychain, as a person sees it: is it there, what is it called, is it
/// open. Nothing is asked of it before watch() or the first job. With Prompting::Never a locked or
/// hung keychain fails every job within 2 s.
class Keychain final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, ///< not looked at yet
        Absent,
        NoCollection, ///< a service is there, but no keyring to write to
        Locked,
        Unlocked,
        NotAnswering
    };
    Q_ENUM(State)

    Keychain(const Profile &profile, const Clock &clock, Prompting prompting,
             QObject *parent = nullptr);
    ~Keychain() override;

    [[nodiscard]] State state() const;
    /// Such as "GNOME Keyring"; empty when there is none.
    [[nodiscard]] QString name() const;

    /// Looks now, and keeps state() true from now on, by signals of the system; no polling. That it
    /// does not answer is noticed when something is asked of it.
    void watch();

    /// Makes sure that it can be written to, with the person's help if it is locked and prompting
    /// is allowed. Terminal signals: ready(), or failed() with a Keychain… code.
    [[nodiscard]] std::unique_ptr<class KeychainAccess> access();

    /// Whether it may ask the person to unlock it: as the constructor was told.
    [[nodiscard]] bool mayAsk() const;

    /// One look at it as it is now; a service that is not there yet is started if prompting is
    /// allowed. Raises no prompt, and ends within 2 s, or 5 s where a service is started.
    [[nodiscard]] std::unique_ptr<class KeychainLook> lookOnce();

    // For the app room's own sources.
    [[nodiscard]] SecretStore &store() const;
    /// What is wrong with it in that state; unset for Unlocked and Unknown.
    [[nodiscard]] static std::optional<Error> problem(State state, const QString &name);
    /// Deletes an entry in the background, asking nobody.
    void discard(const QString &key);
    [[nodiscard]] bool isTidyingUp() const;

Q_SIGNALS:
    void stateChanged();
    /// isTidyingUp() is false again.
    void tidied();

private:
    void look();
    void setState(State state, const QString &name);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// One attempt to have the keychain open. Made by Keychain::access().
class KeychainAccess : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// Terminal: it can be written to.
    void ready();

protected:
    using OneShot::OneShot;
};

/// One look at the keychain. Made by Keychain::lookOnce(). Fails with Cancelled alone.
class KeychainLook : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// Terminal.
    void seen(spacekey::Keychain::State state, const QString &name);

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
