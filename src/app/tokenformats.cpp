// SPDX-License-Identifier: Apache-2.0
#include "app/tokenformats.h"

#include "bscli/bsconfig.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QByteArray quotedForSh(QByteArray value)
{
    return '\'' + value.replace('\'', "'\\''") + '\'';
}

QByteArray quotedForFish(QByteArray value)
{
    return '\'' + value.replace('\\', "\\\\").replace('\'', "\\'") + '\'';
}

QByteArray quotedForPowerShell(QByteArray value)
{
    // To PowerShell the typographic ones are apostrophes, too.
    for (const char *quote : {"'", "\u2018", "\u2019", "\u201a", "\u201b"})
        value.replace(quote, QByteArray(quote).repeated(2));
    return '\'' + value + '\'';
}

QByteArray assignment(TokenFormats::Shell shell, const QByteArray &name, const QByteArray &value)
{
    const QByteArray word = TokenFormats::quoted(shell, value);
    switch (shell) {
    case TokenFormats::Shell::Sh:
        return "export " + name + '=' + word;
    case TokenFormats::Shell::Fish:
        return "set -gx " + name + ' ' + word;
    case TokenFormats::Shell::PowerShell:
        return "$env:" + name + " = " + word;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QByteArray> TokenFormats::inForm(Form form, const QString &apiServer,
                                        const AccessToken &token)
{
    switch (form) {
    case Form::Token:
        return token.bytes();
    case Form::AuthorizationHeader:
        return authorizationHeader(token);
    case Form::ShEnvironment:
        return environment(Shell::Sh, apiServer, token);
    case Form::PowerShellEnvironment:
        return environment(Shell::PowerShell, apiServer, token);
    case Form::BsConfig:
        return bsConfig(apiServer, token);
    }
    Q_UNREACHABLE();
}

QByteArray TokenFormats::authorizationHeader(const AccessToken &token)
{
    return "Authorization: Bearer " + token.bytes();
}

Result<QByteArray> TokenFormats::bsConfig(const QString &apiServer, const AccessToken &token)
{
    const Result<BsConfig> config = BsConfig().withCredential(apiServer, token);
    return config ? Result(config->bytes()) : Result<QByteArray>(config.error());
}

TokenFormats::Variables TokenFormats::variables(const QString &apiServer, const AccessToken &token)
{
    return {{"BASESPACE_API_SERVER", apiServer.toUtf8()},
            {"BASESPACE_ACCESS_TOKEN", token.bytes()}};
}

QByteArray TokenFormats::environment(Shell shell, const QString &apiServer,
                                     const AccessToken &token)
{
    QByteArrayList lines;
    for (const auto &[name, value] : variables(apiServer, token))
        lines.append(assignment(shell, name, value));
    return lines.join('\n');
}

QByteArray TokenFormats::quoted(Shell shell, const QByteArray &value)
{
    switch (shell) {
    case Shell::Sh:
        return quotedForSh(value);
    case Shell::Fish:
        return quotedForFish(value);
    case Shell::PowerShell:
        return quotedForPowerShell(value);
    }
    Q_UNREACHABLE();
}

std::optional<TokenFormats::Shell> TokenFormats::shellByName(const QString &name)
{
    if (name == "fish"_L1)
        return Shell::Fish;
    if (name == "powershell"_L1)
        return Shell::PowerShell;
    return shellNames().contains(name) ? std::optional(Shell::Sh) : std::nullopt;
}

QStringList TokenFormats::shellNames()
{
    return {u"sh"_s, u"bash"_s, u"zsh"_s, u"fish"_s, u"powershell"_s};
}

} // namespace spacekey
