// SPDX-License-Identifier: Apache-2.0
#include "vault/indexerrors.h"

#include <QDir>

namespace spacekey {

Error IndexError::broken(const QString &fileName)
{
    return {
        .code = Error::Code::IndexUnusable,
        .what =
            tr("The list of credentials, %1, is damaged.").arg(QDir::toNativeSeparators(fileName)),
        .remedy = tr("The file is kept, and the tokens are still in the keychain.")};
}

Error IndexError::newerFormat(const QString &fileName)
{
    return {.code = Error::Code::IndexUnusable,
            .what = tr("The list of credentials, %1, is from a newer SpaceKey.")
                        .arg(QDir::toNativeSeparators(fileName)),
            .remedy = tr("The file is kept. Update this SpaceKey.")};
}

Error IndexError::missing(const QString &fileName)
{
    return {
        .code = Error::Code::IndexUnusable,
        .what =
            tr("The list of credentials, %1, is missing.").arg(QDir::toNativeSeparators(fileName)),
        .remedy = tr("The tokens are still in the keychain.")};
}

Error IndexError::earlierUsed(Error damage)
{
    damage.what += u' ' + tr("The list as it was before the last change is used in its place.");
    return damage;
}

Error IndexError::wasSetAside(Error damage, const QString &fileName)
{
    damage.remedy = tr("It was set aside as %1; the tokens are still in the keychain.")
                        .arg(QDir::toNativeSeparators(fileName));
    return damage;
}

Error IndexError::unreadable(const QString &fileName, const QString &reason)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("The list of credentials, %1, cannot be read: %2.")
                        .arg(QDir::toNativeSeparators(fileName), reason),
            .remedy = tr("Make the file readable for yourself.")};
}

Error IndexError::symlink(const QString &fileName)
{
    return {.code = Error::Code::IndexUnusable,
            .what = tr("The list of credentials, %1, is a symbolic link.")
                        .arg(QDir::toNativeSeparators(fileName)),
            .remedy = tr("Put the file itself there.")};
}

Error IndexError::notWritten(const QString &fileName, const QString &reason)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("The list of credentials, %1, could not be written: %2.")
                        .arg(QDir::toNativeSeparators(fileName), reason),
            .remedy = tr("Check that the folder can be written to and the disk is not full.")};
}

Error IndexError::busy(const QString &lockFile)
{
    return {.code = Error::Code::IndexBusy,
            .what = tr("Another SpaceKey has been changing the list of credentials for 10 s."),
            .remedy = tr("End it and try again. It holds the file %1.")
                          .arg(QDir::toNativeSeparators(lockFile))};
}

Error IndexError::beingWritten()
{
    return {.code = Error::Code::IndexBusy,
            .what = tr("Another SpaceKey is storing or discarding this credential."),
            .remedy = tr("Wait until it has ended, then try again.")};
}

} // namespace spacekey
