// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"
#include "core/backgroundwork.h"
#include "core/clock.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace spacekey {

class Keychain;

/// Removes credentials at once; the last one can be taken back for Credential::undoTime.
class Remover final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Remover(Credentials &credentials, const Keychain &keychain, const Clock &clock,
            QObject *parent = nullptr);
    ~Remover() override;

    void remove(const Credential &credential);
    /// Takes removed() back.
    void undo();

    /// What undo() takes back; unset when there is nothing, or it is too late.
    [[nodiscard]] const std::optional<Credential> &removed() const { return m_removed; }
    /// How long it can be taken back; rounded up.
    [[nodiscard]] std::chrono::seconds left() const;
    /// The token of removed() stays in the keychain until that is unlocked.
    [[nodiscard]] bool waitsForKeychain() const;

Q_SIGNALS:
    /// removed() is another one, or none.
    void changed();
    /// left() is less.
    void ticked();
    /// With a way to try it again.
    void failed(const spacekey::Error &error, const std::function<void()> &retry);

private:
    void restore(const Credential &credential);
    void offer(const Credential &credential);
    void withdraw();
    void tick();
    void scheduleTick();
    void run(std::unique_ptr<CredentialChange> change, const std::function<void()> &retry);

    Credentials &m_credentials;
    const Keychain &m_keychain;
    const Clock &m_clock;
    BackgroundWork m_changes;
    std::unique_ptr<Timer> m_timer;
    std::chrono::milliseconds m_deadline{};
    std::optional<Credential> m_removed;
};

} // namespace spacekey
