// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"

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

    /// Names and values of environment variables.
    using Variables = QList<QPair<QByteArray, QByteArray>>;

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
