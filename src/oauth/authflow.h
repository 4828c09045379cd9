// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"
#include "core/signinprompt.h"
#include "oauth/grant.h"

namespace spacekey {

/// A person's way from "Connect" to an access token. It opens no browser: it says what to open.
/// Terminal signals are granted() and failed(); after them it holds no secret, socket or timer.
class AuthFlow : public OneShot
{
    Q_OBJECT

public:
    ~AuthFlow() override;

Q_SIGNALS:
    /// The person can sign in now. At most once, and always before granted().
    void promptReady(const spacekey::SignInPrompt &prompt);
    /// Something is in the way, but the flow goes on. Again when the cause changes.
    void troubled(const spacekey::Error &error);
    /// The server answers as it should again; only after troubled().
    void recovered();
    /// Terminal.
    void granted(const spacekey::Grant &grant);

protected:
    explicit AuthFlow(QObject *parent = nullptr);
};

} // namespace spacekey
