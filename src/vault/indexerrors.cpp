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
        .remedy =
            tr("It was left as it is, and the tokens are still in the keychain. Move the file "
               "away; the earlier list stands beside it, ending in .previous.")};
}

Error IndexError::newerFormat(const QString &fileName)
{
    return {.code = Error::Code::IndexUnusable,
            .what = tr("The list of credentials, %1, is from a newer SpaceKey.")
                        .arg(QDir::toNativeSeparators(fileName)),
            .remedy = tr("It was left as it is. Update this SpaceKey.")};
}

Error IndexError::unreadable(const QString &fileName, const QString &reason)
{
    return {.code = Error::Code::IndexUnusable,
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

} // namespace spacekey
