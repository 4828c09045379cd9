// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/taskstrip.h"

namespace spacekey {

class Verifier;

/// How far the verification of all credentials is, with Cancel; then what it has found, until the
/// person puts it away.
class VerificationStrip final : public TaskStrip
{
    Q_OBJECT

public:
    /// @p verifier must outlive it.
    explicit VerificationStrip(Verifier &verifier, QWidget *parent = nullptr);

private:
    void start();
    void showProgress();
    void sumUp();
    void act();
    [[nodiscard]] QString progressText() const;

    Verifier &m_verifier;
    bool m_waits = false; ///< for the keychain, as last said
};

} // namespace spacekey
