// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"
#include "core/clock.h"

#include <QObject>

#include <memory>

namespace spacekey {

/// Shows one credential's token for a moment: reads it from the keychain, hands it out, and takes
/// it back after `shownFor`.
class TokenView final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds shownFor{10};

    /// Both must outlive it.
    TokenView(Credentials &credentials, const Clock &clock, QObject *parent = nullptr);
    ~TokenView() override;

    void show(const Credential &credential);
    /// Ends a reading, too.
    void hide();
    [[nodiscard]] bool isShown() const { return m_shown; }

Q_SIGNALS:
    /// The system is asking the person to unlock the keychain, or that lets wait; hide() takes the
    /// question back.
    void waiting();
    void shown(const QString &token);
    /// Once for each show(), unless it failed.
    void hidden();
    void failed(const spacekey::Error &error);

private:
    void runOut();

    Credentials &m_credentials;
    std::unique_ptr<Timer> m_timer; ///< while it is read, and while it is shown
    std::unique_ptr<TokenRead> m_read;
    bool m_shown = false;
};

} // namespace spacekey
