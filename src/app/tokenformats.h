// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

namespace spacekey {

/// A token in the forms in which other programs take it. What these functions return is secret.
struct TokenFormats
{
    enum class Shell { Sh, Fish, PowerShell };
    /// What a person can take to the clipboard.
    enum class Form { Token, AuthorizationHeader, ShEnvironment, PowerShellEnvironment, BsConfig };

    /// Names and values of environment variables.
    using Variables = QList<QPair<QByteArray, QByteArray>>;

    /// Without a line break at the end, but for the file. Fails as bsConfig() does.
    [[nodiscard]] static Result<QByteArray> inForm(Form form, const QString &apiServer,
                                                   const AccessToken &token);

    /// The line of an HTTP request that carries the token (protocol.md §5).
    [[nodiscard]] static QByteArray authorizationHeader(const AccessToken &token);
    /// A whole `*.cfg` file of the bs CLI (protocol.md §8). Usage when bs would read one of them
    /// as something else.
    [[nodiscard]] static Result<QByteArray> bsConfig(const QString &apiServer,
                                                     const AccessToken &token);
    /// The variables that the bs CLI and its like read (protocol.md §8).
    [[nodiscard]] static Variables variables(const QString &apiServer, const AccessToken &token);
    /// Lines that set variables() for the programs that the shell starts, without the last line
    /// break.
    [[nodiscard]] static QByteArray environment(Shell shell, const QString &apiServer,
                                                const AccessToken &token);
    /// One word of the shell's language that stands for exactly these bytes (UTF-8, no NUL).
    [[nodiscard]] static QByteArray quoted(Shell shell, const QByteArray &value);

    /// `sh` (also as `bash` or `zsh`), `fish` or `powershell`.
    [[nodiscard]] static std::optional<Shell> shellByName(const QString &name);
    [[nodiscard]] static QStringList shellNames();
};

} // namespace spacekey
