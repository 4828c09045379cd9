// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/backgroundwork.h"
#include "core/credential.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace spacekey {

class SecretStore;

/// Credentials that live in this process alone, with their tokens.
class SessionCredentials final
{
public:
    SessionCredentials();
    ~SessionCredentials();

    [[nodiscard]] const QList<Credential> &all() const { return m_credentials; }
    /// Their tokens; every job on them ends at once.
    [[nodiscard]] SecretStore &secrets() const { return *m_secrets; }

    /// Gives it a name that hides none of @p stored; it takes the place of one of the same user.
    Credential add(Credential credential, const AccessToken &token,
                   const QList<Credential> &stored);
    /// InvalidName, NameTaken by one of @p all, or NoSuchCredential.
    Outcome edit(const QString &key, const QString &name, const std::optional<QString> &note,
                 const QList<Credential> &all);
    /// NoSuchCredential if there is none with that key.
    Outcome change(const QString &key, const std::function<void(Credential &)> &change);
    /// Takes it out of all(); restore() puts it back in its place until emptyTrash(), numbered if
    /// its name is one of @p stored or was given anew meanwhile.
    Outcome remove(const QString &key);
    Outcome restore(const QString &key, const QList<Credential> &stored);
    void emptyTrash();
    /// Numbers those whose names have come into @p stored meanwhile.
    void makeWayFor(const QList<Credential> &stored);
    /// Erases the one of the name of @p stored if it is the same user's, or anyone's if it
    /// @p replaces that.
    void giveWayTo(const Credential &stored, bool replaces);
    /// Takes it away for good.
    void erase(const QString &key);

private:
    struct Removed
    {
        Credential credential;
        qsizetype place; ///< where it stood
    };

    std::unique_ptr<SecretStore> m_secrets;
    BackgroundWork m_background;
    QList<Credential> m_credentials;
    QList<Removed> m_removed;
};

} // namespace spacekey
