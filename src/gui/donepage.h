// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/error.h"
#include "core/region.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class DonePage;
}

namespace spacekey {

class CredentialChange;
class Credentials;
class Keychain;

/// The credential is stored: whose it is, what was asked for and given, where it is kept, and its
/// name, which the person may change.
class DonePage final : public QWidget
{
    Q_OBJECT

public:
    /// The references must outlive it.
    DonePage(const Region &region, Credentials &credentials, Keychain &keychain,
             QWidget *parent = nullptr);
    ~DonePage() override;

    /// To be called before anything is stored: what is there by now may be replaced.
    void noteWhatIsThere();
    /// @p warning says why the server could not be asked who it is, @p whySessionOnly why the
    /// keychain did not take it; their `what` is empty if all went well.
    void setCredential(const Credential &credential, const Error &warning,
                       const Error &whySessionOnly);
    /// What was asked for, and what the server says it granted; unset when it did not say.
    void setScopes(const Scopes &asked, const std::optional<Scopes> &granted);
    /// To be called when it has been shown: puts the focus where a person goes on.
    void enter();

Q_SIGNALS:
    /// The name is as the person wants it, and there is nothing left to do.
    void finished();
    /// Likewise, and another account of the region is to be connected.
    void anotherWanted();
    void tokenCopyWanted(const spacekey::Credential &credential);

private:
    void showUser();
    void showSaved(const Error &warning, const Error &whySessionOnly);
    void renameAnd(void (DonePage::*leave)());
    void refuseName(const Error &error);

    Region m_region;
    Credentials &m_credentials;
    Keychain &m_keychain;
    std::unique_ptr<Ui::DonePage> m_ui;
    QStringList m_former; ///< the names that were there before
    Credential m_credential;
    std::unique_ptr<CredentialChange> m_rename;
};

} // namespace spacekey
