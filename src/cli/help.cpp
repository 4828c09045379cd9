// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"

#include "cli/commandline.h"
#include "cli/textcolumns.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString typed(const OptionSpec &option)
{
    return QString("--"_L1 + option.name + u' ' + option.valueName).trimmed();
}

QString synopsis(const CommandSpec &command)
{
    QStringList words{u"spacekey-cli"_s, command.name};
    if (!command.runsCommand)
        words += command.positional;
    for (const OptionSpec &option : command.options) {
        words.append(command.required.contains(option.name) ? typed(option)
                                                            : u'[' + typed(option) + u']');
    }
    if (command.runsCommand)
        words += QStringList{u"--"_s} + command.positional;
    return words.join(u' ');
}

QString listed(const QList<OptionSpec> &options)
{
    QList<QStringList> rows;
    for (const OptionSpec &option : options)
        rows.append({QString(), typed(option), option.description});
    return textColumns(rows);
}

QString overview(const QList<CommandSpec> &table)
{
    QList<QStringList> rows;
    for (const CommandSpec &command : table) {
        if (!command.hidden)
            rows.append({QString(), command.name, command.summary});
    }
    return Help::tr("Usage: spacekey-cli [--sandbox] COMMAND [OPTIONS]\n\n"
                    "Connects to Illumina BaseSpace and keeps its access tokens in the keychain.")
        + "\n\n"_L1 + Help::tr("Commands:") + u'\n' + textColumns(rows) + "\n\n"_L1
        + Help::tr("Options of all commands:") + u'\n' + listed(CommandLine::sharedOptions())
        + "\n\n"_L1
        + Help::tr("Environment: SPACEKEY_REGION and SPACEKEY_NAME stand for --region and --name,\n"
                   "SPACEKEY_PROFILE=sandbox for --sandbox.\n\n"
                   "Exit codes: 0 done, 1 failed (network, server), 2 usage, unknown region or no\n"
                   "client key, 3 no such credential, 4 keychain absent, locked or not answering,\n"
                   "5 refused, 6 expired, 7 token revoked, 8 would overwrite, 9 interrupted;\n"
                   "exec ends with its command's own, 126 not executable, 127 not found.\n\n"
                   "More on a command: spacekey-cli COMMAND --help");
}

QString explained(const CommandSpec &command)
{
    QString text = Help::tr("Usage: %1").arg(synopsis(command)) + "\n\n"_L1 + command.summary;
    if (!command.options.isEmpty())
        text += "\n\n"_L1 + Help::tr("Options:") + u'\n' + listed(command.options);
    if (!command.examples.isEmpty()) {
        text += "\n\n"_L1 + Help::tr("For example:");
        for (const QString &example : command.examples)
            text += "\n  "_L1 + example;
    }
    return text;
}

} // namespace

QString Help::text(const QString &topic, const QList<CommandSpec> &table)
{
    if (topic.isEmpty())
        return overview(table);
    QStringList texts;
    for (const CommandSpec &command : table) {
        if (command.name == topic || command.name.startsWith(topic + u' '))
            texts.append(explained(command));
    }
    return texts.join("\n\n"_L1);
}

} // namespace spacekey
