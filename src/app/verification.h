// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/credential.h"
#include "core/oneshot.h"

#include <QList>

#include <memory>
#include <vector>

namespace spacekey {

class Credentials;

/// Asks the regions' servers whether tokens are still good, by users/current of v1 alone
/// (protocol.md §5, §6): Valid (a scope that is too small included), Revoked (the region's own host
/// says so), else Unknown with the reason; a token whose region has moved is sent nowhere. At most
/// six at a time for one host, 10 s each; no host waits for another.
///
/// What is found is noted in the credentials as it comes (Credential::noteVerified()), also when it
/// is cancelled half-way. Fails with a Keychain… code when the keychain cannot be read at all.
class Verification final : public OneShot
{
    Q_OBJECT

public:
    static constexpr int atOnce = 6; ///< for one host
    static constexpr std::chrono::seconds timeLimit{10}; ///< for one answer

    /// @p credentials and @p clock must outlive it.
    Verification(const QList<Credential> &wanted, Credentials &credentials, const Clock &clock,
                 QObject *parent = nullptr);
    ~Verification() override;

    [[nodiscard]] int total() const { return m_total; }
    /// How many have been told by verified().
    [[nodiscard]] int verifiedCount() const { return m_verifiedCount; }

Q_SIGNALS:
    /// A token was read: the keychain does not keep it waiting, or no longer.
    void goingOn();
    /// One result, once for each: the credential with its health, reason and time as they are now.
    void verified(const spacekey::Credential &credential);
    /// Before the verified() of one whose token is not in the keychain any more.
    void entryMissing(const spacekey::Credential &credential);
    /// Terminal: all were told.
    void finished();

protected:
    void begin() override;
    void release() override;

private:
    struct Check;

    void goOn();
    void read(const Credential &credential);
    void ask(Check &check);
    void checkFailed(const Credential &credential, const Error &error);
    void tell(Credential credential, Credential::Health health, const QString &reason = {});

    const int m_total;
    Credentials &m_credentials;
    const Clock &m_clock;
    QList<Credential> m_waiting;
    std::vector<std::unique_ptr<Check>> m_checks;
    int m_verifiedCount = 0;
};

} // namespace spacekey
