// SPDX-License-Identifier: Apache-2.0
#include "app/credentialerrors.h"

#include "app/credentials.h"
#include "core/plaintext.h"

namespace spacekey {

Error CredentialError::noSuchCredential(const QString &region, const QString &name)
{
    return {.code = Error::Code::NoSuchCredential,
            .what = name.isEmpty()
                ? Credentials::tr("There is no credential in the region %1.").arg(plainLine(region))
                : Credentials::tr("There is no credential “%1” in the region %2.")
                      .arg(plainLine(name), plainLine(region)),
            .remedy = Credentials::tr("See what there is with “spacekey-cli list”; "
                                      "connect with “spacekey-cli connect” or in the window.")};
}

Error CredentialError::regionRemoved(const Credential &credential)
{
    return {.code = Error::Code::RegionChanged,
            .what = Credentials::tr("The region %1 was removed. Its tokens are sent nowhere.")
                        .arg(credential.region),
            .remedy = Credentials::tr("Add it again with “spacekey-cli region add %1 --name %1 "
                                      "--api-url %2 --web-url URL”, or in the window.")
                          .arg(credential.region, plainLine(credential.apiServer))};
}

Error CredentialError::regionMoved(const Credential &credential)
{
    return {.code = Error::Code::RegionChanged,
            .what = Credentials::tr("The region %1 no longer has the address where this token was "
                                    "issued (%2). The token was not sent anywhere.")
                        .arg(credential.region, plainLine(credential.apiServer)),
            .remedy = Credentials::tr("Sign in to this region again.")};
}

Error CredentialError::noteTooLong()
{
    return {.code = Error::Code::Usage,
            .what = Credentials::tr("A note has at most %n character(s).", nullptr,
                                    int(Credential::maxNoteLength)),
            .remedy = Credentials::tr("Shorten it.")};
}

Error CredentialError::sessionOnlyDefault()
{
    return {.code = Error::Code::NotSaved,
            .what = Credentials::tr(
                "A credential that is kept for this session only cannot be the default."),
            .remedy = Credentials::tr("Save it to the keychain first.")};
}

QString CredentialError::staysInTrash()
{
    return Credentials::tr("The credential is off the list. If its token is still in the keychain, "
                           "it is deleted the next time you connect or open the window.");
}

} // namespace spacekey
