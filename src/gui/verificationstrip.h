// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "gui/taskstrip.h"

#include <QList>

#include <memory>
#include <optional>

namespace spacekey {

class Clock;
class Credentials;
class Timer;
class Verifier;

/// How far the verification of all credentials is, with Cancel; then what it has found, until the
/// person puts it away, ten seconds are over, or it may not be so any more.
class VerificationStrip final : public TaskStrip
{
    Q_OBJECT

public:
    /// All but @p parent must outlive it.
    VerificationStrip(Verifier &verifier, const Credentials &credentials, const Clock &clock,
                      QWidget *parent = nullptr);
    ~VerificationStrip() override;

private:
    void start();
    void follow();
    void showProgress();
    void sumUp();
    void settle();
    void compare();
    void putAway();
    void act();
    [[nodiscard]] QString progressText() const;

    Verifier &m_verifier;
    const Credentials &m_credentials;
    std::unique_ptr<Timer> m_patience;
    std::optional<QList<Credential>> m_found; ///< how they stood once that was noted
    bool m_waits = false; ///< for the keychain, as last said
};

} // namespace spacekey
