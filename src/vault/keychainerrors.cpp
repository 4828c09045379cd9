// SPDX-License-Identifier: Apache-2.0
#include "vault/keychainerrors.h"

namespace spacekey {
namespace {

QString orKeychain(const QString &keychain)
{
    return keychain.isEmpty() ? KeychainError::tr("The keychain") : keychain;
}

} // namespace

Error KeychainError::absent()
{
    return {.code = Error::Code::KeychainAbsent,
            .what = tr("No keychain is running on this computer, so nothing can be kept safely."),
            .remedy = tr("Install or start GNOME Keyring, KWallet or KeePassXC, then try again.")};
}

Error KeychainError::noCollection(const QString &keychain)
{
    return {.code = Error::Code::KeychainNoCollection,
            .what = tr("%1 is running but has no default keyring to keep anything in.")
                        .arg(orKeychain(keychain)),
            .remedy = tr("Create a keyring and make it the default, for example in “Passwords and "
                         "Keys”, or log out and in again; then try again.")};
}

Error KeychainError::locked(const QString &keychain)
{
    return {.code = Error::Code::KeychainLocked,
            .what = tr("%1 is locked and was not unlocked.").arg(orKeychain(keychain)),
            .remedy =
                tr("Try again and type the keychain's password, which is usually that of your "
                   "login.")};
}

Error KeychainError::refused(const QString &keychain)
{
    return {.code = Error::Code::KeychainRefused,
            .what = tr("%1 refused access, although it is unlocked.").arg(orKeychain(keychain)),
            .remedy = tr("Allow SpaceKey in the keychain's own settings, then try again.")};
}

Error KeychainError::notAnswering(const QString &keychain)
{
    return {.code = Error::Code::KeychainNotAnswering,
            .what = tr("%1 does not answer.").arg(orKeychain(keychain)),
            .remedy = tr("Restart it, or log out and in again; then try again.")};
}

Error KeychainError::notSaved(const QString &keychain)
{
    return {.code = Error::Code::NotSaved,
            .what = tr("%1 reported success, but what was written cannot be read back.")
                        .arg(orKeychain(keychain)),
            .remedy = tr("Try again. If it happens again, restart the keychain.")};
}

Error KeychainError::notRemoved(const QString &keychain)
{
    return {.code = Error::Code::NotSaved,
            .what =
                tr("%1 reported success, but the entry is still there.").arg(orKeychain(keychain)),
            .remedy = tr("Try again, or delete the entry in the keychain's own program.")};
}

Error KeychainError::entryMissing(const QString &keychain)
{
    return {.code = Error::Code::EntryMissing,
            .what = tr("The entry is not in %1 any more. It was removed by another program.")
                        .arg(keychain.isEmpty() ? tr("the keychain") : keychain),
            .remedy = tr("Connect again.")};
}

Error KeychainError::unreadable(const QString &keychain)
{
    return {.code = Error::Code::BadAnswer,
            .what = tr("What %1 holds for this credential is not an access token.")
                        .arg(keychain.isEmpty() ? tr("the keychain") : keychain),
            .remedy = tr("Connect again.")};
}

} // namespace spacekey
