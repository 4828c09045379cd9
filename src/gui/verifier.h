// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/verification.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>
#include <unordered_map>

namespace spacekey {

/// Verifies credentials for the window: single ones, and all of every region at once. It tells for
/// each credential what is going on, and how far the verification of all has come.
class Verifier final : public QObject
{
    Q_OBJECT

public:
    enum class Activity {
        None,
        Verifying,
        WaitingForUnlock, ///< the system is asking the person to unlock the keychain
        AmongAll ///< its turn comes, or has come, in the verification of all
    };
    /// What the verification of all has found.
    struct Tally
    {
        int valid = 0;
        int revoked = 0;
        int unknown = 0;
    };

    /// Both must outlive it.
    Verifier(Credentials &credentials, const Clock &clock, QObject *parent = nullptr);
    ~Verifier() override;

    /// Nothing happens when it is being verified already.
    void verify(const Credential &credential);
    /// Ends what verify() began.
    void cancel(const Credential &credential);
    [[nodiscard]] Activity activity(const Credential &credential) const;

    /// Nothing happens when they are being verified already.
    void verifyAll();
    void cancelAll();
    [[nodiscard]] bool isVerifyingAll() const { return m_all != nullptr; }
    [[nodiscard]] bool doAllWait() const { return m_allWait; } ///< for the keychain
    /// These three are of the last verification of all.
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int verifiedCount() const
    {
        return m_tally.valid + m_tally.revoked + m_tally.unknown;
    }
    [[nodiscard]] Tally tally() const { return m_tally; }

Q_SIGNALS:
    /// For one, by verify() or verifyAll().
    void started(const spacekey::Credential &credential);
    /// Its token is not in the keychain any more.
    void entryMissing(const spacekey::Credential &credential);
    /// activity() of some credential, or how far all have come, is different.
    void changed();
    void allStarted();
    /// All were told, or verifiedCount() of them when it was cancelled.
    void allEnded();
    /// Not for cancelling. A credential's own trouble is its health, and no failure.
    void failed(const spacekey::Credential &credential, const spacekey::Error &error);
    void allFailed(const spacekey::Error &error);

private:
    struct Single
    {
        std::unique_ptr<Verification> verification;
        bool waits = false;
    };

    void setWaiting(const QString &key, bool waits);
    void setAllWaiting(bool wait);
    void count(const Credential &verified);
    void endAll(const std::optional<Error> &error);

    Credentials &m_credentials;
    const Clock &m_clock;
    std::unordered_map<QString, Single> m_singles; ///< by key
    std::unique_ptr<Verification> m_all;
    QSet<QString> m_left; ///< keys of all that were not told yet
    bool m_allWait = false;
    int m_total = 0;
    Tally m_tally;
};

} // namespace spacekey
