// SPDX-License-Identifier: Apache-2.0
#include "bscli/bserrors.h"

#include "core/plaintext.h"

#include <QDir>

namespace spacekey {

namespace {

QString shown(const QString &path)
{
    constexpr int maxLength = 200;
    return plainLine(QDir::toNativeSeparators(path), maxLength);
}

} // namespace

Error BsError::missing(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("There is no file %1.").arg(shown(path)),
            .remedy = tr("Check the name. “bs authenticate” makes such a file.")};
}

Error BsError::unreadable(const QString &path, const QString &reason)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("The file %1 cannot be read: %2.").arg(shown(path), reason),
            .remedy = tr("Make it readable for yourself.")};
}

Error BsError::symlink(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what =
                tr("%1 is a symbolic link, and SpaceKey follows none to a token.").arg(shown(path)),
            .remedy = tr("Replace it by the file or folder itself.")};
}

Error BsError::notRegular(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("%1 is not an ordinary file.").arg(shown(path)),
            .remedy = tr("Give a file that “bs authenticate” has made, or move this away.")};
}

Error BsError::notFolder(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("%1 is not a folder.").arg(shown(path)),
            .remedy = tr("Move it away; bs keeps its files in a folder of this name.")};
}

Error BsError::tooLong(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("%1 is longer than 1 MiB; no file of bs is.").arg(shown(path)),
            .remedy = tr("It was left as it is. Look into it with an editor.")};
}

Error BsError::notText(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("%1 is not a plain text file; it has zero bytes in it.").arg(shown(path)),
            .remedy = tr("It was left as it is. If it is text in UTF-16, save it as UTF-8.")};
}

Error BsError::noToken(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("There is no access token in %1 that bs would use.").arg(shown(path)),
            .remedy = tr("Sign in with “bs authenticate”, or here.")};
}

Error BsError::unusableToken(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("The access token in %1 cannot be one: it is too long, or holds a space "
                       "or another character that no token has.")
                        .arg(shown(path)),
            .remedy = tr("It was left as it is. Look into the file with an editor.")};
}

Error BsError::changed(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("Another program has changed %1 since SpaceKey read it.").arg(shown(path)),
            .remedy = tr("Nothing was written. Look at the file as it is now, and repeat.")};
}

Error BsError::notWritten(const QString &path, const QString &reason)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("%1 could not be written: %2.").arg(shown(path), reason),
            .remedy = tr("What stood there is unchanged. Check that the folder can be written to "
                         "and the disk is not full.")};
}

Error BsError::folderNotMade(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("The folder %1 could not be made.").arg(shown(path)),
            .remedy = tr("Check that the folder it belongs in is there and can be written to.")};
}

Error BsError::permissionsKept(const QString &path)
{
    return {.code = Error::Code::FileFailure,
            .what = tr("The permissions of %1 could not be changed.").arg(shown(path)),
            .remedy = tr("Check whom it belongs to, and whether its disk knows permissions.")};
}

Error BsError::badName(const QString &name)
{
    return {.code = Error::Code::InvalidName,
            .what = tr("“%1” cannot be the name of a bs configuration.").arg(shown(name)),
            .remedy = tr("Give 1 to 64 printable characters, not starting with a dot or a hyphen, "
                         "without / \\ : * ? \" < > | and without “.cfg” at the end.")};
}

Error BsError::badServer(const QString &apiServer)
{
    return {
        .code = Error::Code::Usage,
        .what =
            tr("“%1” cannot stand as the API server in a file of bs.").arg(plainLine(apiServer)),
        .remedy = tr("Give an address such as https://api.basespace.illumina.com.")};
}

Error BsError::badToken()
{
    return {.code = Error::Code::Usage,
            .what = tr("This token has characters in it that bs would not read as they are."),
            .remedy = tr("Use it by “spacekey-cli exec” instead, or sign in again for a new one.")};
}

} // namespace spacekey
