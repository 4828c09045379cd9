// SPDX-License-Identifier: Apache-2.0
#include "cli/completioncommand.h"

#include "cli/console.h"
#include "core/plaintext.h"

#include <QFile>

namespace spacekey {

using namespace Qt::StringLiterals;

CompletionCommand::CompletionCommand(const Arguments &arguments, Console &console)
    : m_arguments(arguments)
    , m_console(console)
{ }

QStringList CompletionCommand::shells()
{
    return {u"bash"_s, u"zsh"_s, u"fish"_s};
}

void CompletionCommand::begin()
{
    const QString shell = m_arguments.positional.constFirst();
    if (!shells().contains(shell)) {
        return fail(
            {.code = Error::Code::Usage,
             .what = tr("There are no completions for a shell “%1”.").arg(plainLine(shell, 32)),
             .remedy = tr("Use one of %1.").arg(shells().join(", "_L1))});
    }
    QFile script(":/spacekey/completions/spacekey-cli."_L1 + shell);
    [[maybe_unused]] const bool isBuiltIn = script.open(QFile::ReadOnly);
    Q_ASSERT(isBuiltIn);
    m_console.print(QString::fromUtf8(script.readAll()).trimmed());
    finish();
}

} // namespace spacekey
