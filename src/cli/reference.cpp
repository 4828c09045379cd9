// SPDX-License-Identifier: Apache-2.0
#include "cli/reference.h"

#include "cli/exitcode.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

Reference::Entry exit(ExitCode code, const QString &meaning)
{
    return {QString::number(int(code)), meaning};
}

} // namespace

QString Reference::purpose()
{
    return tr("Connects to Illumina BaseSpace and keeps its access tokens in the keychain.");
}

QList<Reference::Entry> Reference::exitCodes()
{
    return {
        exit(ExitCode::Done, tr("done")),
        exit(ExitCode::Failed, tr("failed: the network, the server or a file")),
        exit(ExitCode::Usage, tr("wrong usage, an unknown region, or no client key")),
        exit(ExitCode::NoSuchCredential, tr("no such credential")),
        exit(ExitCode::Keychain,
             tr("the keychain is absent or locked, refuses or does not answer")),
        exit(ExitCode::Refused, tr("you or the server refused")),
        exit(ExitCode::Expired, tr("expired or timed out")),
        exit(ExitCode::Revoked,
             tr("the server no longer takes the token: it was revoked, or is of another region")),
        exit(ExitCode::WouldOverwrite, tr("something would be overwritten; --force does it")),
        exit(ExitCode::Interrupted, tr("interrupted"))};
}

QList<Reference::Entry> Reference::environment()
{
    return {{u"SPACEKEY_REGION"_s, tr("the region, when --region is not given")},
            {u"SPACEKEY_NAME"_s, tr("the credential's name, when --name is not given")},
            {u"SPACEKEY_PROFILE"_s, tr("set to sandbox, the same as --sandbox")},
            {u"NO_COLOR"_s,
             tr("set to anything: no colours; nor are there any when TERM is dumb or the "
                "output is not a terminal")},
            {u"XDG_CONFIG_HOME"_s, tr("the folder of settings, instead of ~/.config")},
            {u"XDG_DATA_HOME"_s, tr("the folder of data, instead of ~/.local/share")}};
}

QList<Reference::Entry> Reference::files()
{
    return {
        {u"~/.config/spacekey/spacekey.ini"_s, tr("your settings and your own regions")},
        {u"~/.local/share/spacekey/credentials.json"_s,
         tr("the list of credentials; their tokens are only in the keychain")},
        {u"~/.basespace/*.cfg"_s, tr("the bs CLI's files; only scan, import and export use them")},
        {u"/etc/xdg/spacekey/spacekey.ini"_s, tr("an administrator's settings")},
        {u"/etc/xdg/spacekey/clients.json"_s, tr("an administrator's client keys")}};
}

} // namespace spacekey
