// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"
#include "app/tokenformats.h"
#include "core/clock.h"

#include <QObject>

#include <memory>

namespace spacekey {

class Clipboard;

/// Takes a credential's token from the keychain to the clipboard. One at a time: a new copy() takes
/// the place of one that still waits for the keychain.
class TokenCopier final : public QObject
{
    Q_OBJECT

public:
    /// All but @p parent must outlive it.
    TokenCopier(Credentials &credentials, Clipboard &clipboard, const Clock &clock,
                QObject *parent = nullptr);
    ~TokenCopier() override;

    void copy(const Credential &credential) { copyAs(credential, TokenFormats::Form::Token); }
    void copyAs(const Credential &credential, TokenFormats::Form form);
    void cancel();
    /// At once: it is no secret.
    void copyApiServer(const Credential &credential);

    /// Whether it is this credential (by region and name) whose token is being read.
    [[nodiscard]] bool isReading(const Credential &credential) const;
    /// The system is asking the person to unlock the keychain, or that lets wait.
    [[nodiscard]] bool isWaiting() const { return m_waiting; }

Q_SIGNALS:
    /// isReading() or isWaiting() say something else now.
    void stateChanged();
    /// Not for cancel().
    void failed(const spacekey::Credential &credential, spacekey::TokenFormats::Form form,
                const spacekey::Error &error);

private:
    void lend(const AccessToken &token);
    void wait();
    void finish();

    Credentials &m_credentials;
    Clipboard &m_clipboard;
    Credential m_credential;
    TokenFormats::Form m_form = TokenFormats::Form::Token;
    std::unique_ptr<Timer> m_patience;
    std::unique_ptr<TokenRead> m_read;
    bool m_waiting = false;
};

} // namespace spacekey
