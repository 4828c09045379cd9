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
    return {exit(ExitCode::Done, tr("done")),
            exit(ExitCode::Failed, tr("failed: the network, the server, a file")),
            exit(ExitCode::Usage, tr("usage, an unknown region, or no client key")),
            exit(ExitCode::NoSuchCredential, tr("no such credential")),
            exit(ExitCode::Keychain,
                 tr("the keychain is absent, locked, refused or does not "
                    "answer")),
            exit(ExitCode::Refused, tr("refused by the user or the server")),
            exit(ExitCode::Expired, tr("expired or timed out")),
            exit(ExitCode::Revoked, tr("the token is revoked")),
            exit(ExitCode::WouldOverwrite, tr("something would be overwritten; use --force")),
            exit(ExitCode::Interrupted, tr("interrupted"))};
}

QList<Reference::Entry> Reference::environment()
{
    return {{u"SPACEKEY_REGION"_s, tr("the region, where --region is not given")},
            {u"SPACEKEY_NAME"_s, tr("the credential's name, where --name is not given")},
            {u"SPACEKEY_PROFILE"_s, tr("with the value sandbox the same as --sandbox")},
            {u"NO_COLOR"_s,
             tr("with any value: no colours; there are none either where TERM is "
                "dumb, or the output is no terminal")},
            {u"XDG_CONFIG_HOME"_s, tr("the folder of settings, instead of ~/.config")},
            {u"XDG_DATA_HOME"_s, tr("the folder of data, instead of ~/.local/share")}};
}

QList<Reference::Entry> Reference::files()
{
    return {{u"~/.config/spacekey/spacekey.ini"_s, tr("settings and regions of your own")},
            {u"~/.local/share/spacekey/credentials.json"_s,
             tr("the list of credentials; their tokens are in the keychain alone")},
            {u"~/.basespace/*.cfg"_s, tr("the bs CLI's files, for scan, import and export alone")},
            {u"/etc/xdg/spacekey/spacekey.ini"_s, tr("an administrator's settings")},
            {u"/etc/xdg/spacekey/clients.json"_s, tr("an administrator's client keys")}};
}

} // namespace spacekey
