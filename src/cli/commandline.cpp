// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include "cli/nearestword.h"
#include "core/plaintext.h"

#include <QCommandLineParser>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr auto programName = "spacekey-cli"_L1;

/// @p meant is what the person probably meant to type, if that is clear.
Error usage(const QString &what, const QString &topic,
            const std::optional<QString> &meant = std::nullopt)
{
    const QStringList words = topic.isEmpty() ? QStringList{programName, u"--help"_s}
                                              : QStringList{programName, topic, u"--help"_s};
    const QString help = CommandLine::tr("See “%1”.").arg(words.join(u' '));
    return {.code = Error::Code::Usage,
            .what = what,
            .remedy =
                meant ? CommandLine::tr("Did you mean “%1”?").arg(*meant) + u' ' + help : help};
}

void addOptions(QCommandLineParser &parser, const QList<OptionSpec> &options)
{
    for (const OptionSpec &option : options) {
        QStringList names{option.name};
        if (!option.shortName.isEmpty())
            names.append(option.shortName);
        parser.addOption(QCommandLineOption(names, option.description, option.valueName));
    }
}

bool parseWords(QCommandLineParser &parser, const QStringList &words)
{
    return parser.parse(QStringList{programName} + words);
}

void noteShared(const QCommandLineParser &parser, CommandLine &line)
{
    line.sandbox = line.sandbox || parser.isSet(u"sandbox"_s);
    if (parser.isSet(u"version"_s))
        line.wish = CommandLine::Wish::Version;
    else if (parser.isSet(u"help"_s) && line.wish == CommandLine::Wish::Run)
        line.wish = CommandLine::Wish::Help;
}

/// The error for what @p parser, with @p options, does not understand.
Error misunderstood(const QCommandLineParser &parser, const QList<OptionSpec> &options,
                    const QString &topic)
{
    std::optional<QString> meant;
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        QStringList known;
        for (const OptionSpec &option : options)
            known.append(option.name);
        meant = nearestWord(unknown.constFirst(), known);
    }
    return usage(parser.errorText(), topic, meant ? std::optional("--"_L1 + *meant) : std::nullopt);
}

/// The words that may follow the group @p name; none when it is no group.
QStringList members(const QString &name, const QList<CommandSpec> &table)
{
    QStringList found;
    for (const CommandSpec &command : table) {
        if (command.name.startsWith(name + u' '))
            found.append(command.name.sliced(name.size() + 1));
    }
    return found;
}

/// Takes the command's name, of one or two words, off the front of @p words.
Result<QString> takeName(QStringList &words, const QList<CommandSpec> &table, CommandLine &line)
{
    QString name;
    do {
        QCommandLineParser parser;
        parser.setOptionsAfterPositionalArgumentsMode(
            QCommandLineParser::ParseAsPositionalArguments);
        addOptions(parser, CommandLine::sharedOptions());
        if (!parseWords(parser, words))
            return misunderstood(parser, CommandLine::sharedOptions(), name);
        noteShared(parser, line);
        words = parser.positionalArguments();
        if (words.isEmpty())
            break;
        name += name.isEmpty() ? words.takeFirst() : u' ' + words.takeFirst();
    } while (!members(name, table).isEmpty());
    return name;
}

Error noSuchCommand(const QString &name, const QList<CommandSpec> &table)
{
    if (name.isEmpty())
        return usage(CommandLine::tr("No command was given."), {});
    if (const QStringList words = members(name, table); !words.isEmpty()) {
        return usage(
            CommandLine::tr("“%1” needs one of these words: %2.").arg(name, words.join(", "_L1)),
            name);
    }
    QStringList known;
    for (const CommandSpec &command : table) {
        if (!command.hidden)
            known += QStringList{command.name, command.name.section(u' ', 0, 0)};
    }
    return usage(CommandLine::tr("There is no command “%1”.").arg(plainLine(name, 32)), {},
                 nearestWord(name, known));
}

std::optional<Error> problem(const CommandSpec &command, const Arguments &arguments)
{
    if (arguments.positional.size() > command.mostWords()) {
        return usage(command.positional.isEmpty()
                         ? CommandLine::tr("“%1” takes only options.").arg(command.name)
                         : CommandLine::tr("“%1” takes only %2 and options.")
                               .arg(command.name, command.positional.join(u' ')),
                     command.name);
    }
    if (arguments.positional.size() < command.fewestWords()) {
        return usage(
            CommandLine::tr("“%1” needs %2.").arg(command.name, command.positional.join(u' ')),
            command.name);
    }
    for (const QString &option : command.required) {
        if (!arguments.has(option)) {
            return usage(CommandLine::tr("“%1” needs the option --%2.").arg(command.name, option),
                         command.name);
        }
    }
    const auto isGiven = [&](const QString &option) { return arguments.has(option); };
    if (!command.oneOf.isEmpty() && std::ranges::count_if(command.oneOf, isGiven) != 1) {
        return usage(CommandLine::tr("“%1” needs exactly one of these options: --%2.")
                         .arg(command.name, command.oneOf.join(", --"_L1)),
                     command.name);
    }
    return std::nullopt;
}

} // namespace

QList<OptionSpec> CommandLine::sharedOptions()
{
    return {{.name = u"sandbox"_s,
             .description = tr("use the sandbox profile, apart from your real credentials")},
            {.name = u"help"_s, .description = tr("show this help"), .shortName = u"h"_s},
            {.name = u"version"_s, .description = tr("show the version")}};
}

Result<CommandLine> CommandLine::parse(const QStringList &words, const QList<CommandSpec> &table)
{
    CommandLine line;
    QStringList rest = words;
    const Result<QString> name = takeName(rest, table, line);
    if (!name)
        return name.error();
    if (*name == "help"_L1) {
        // As with --help, and whatever else was said goes with it.
        return parse(rest + QStringList{u"--help"_s}, table);
    }
    line.topic = *name;

    const auto found = std::ranges::find(table, line.topic, &CommandSpec::name);
    if (found == table.cend()) {
        const bool explainable = line.topic.isEmpty() || !members(line.topic, table).isEmpty();
        if (line.wish != Wish::Run && explainable)
            return line;
        return noSuchCommand(line.topic, table);
    }

    QCommandLineParser parser;
    if (found->runsCommand) {
        parser.setOptionsAfterPositionalArgumentsMode(
            QCommandLineParser::ParseAsPositionalArguments);
    }
    const QList<OptionSpec> options = sharedOptions() + found->options;
    addOptions(parser, options);
    if (!parseWords(parser, rest))
        return misunderstood(parser, options, line.topic);
    noteShared(parser, line);
    line.command = *found;
    line.arguments.positional = parser.positionalArguments();
    if (found->hidden)
        line.sandbox = line.sandbox || line.arguments.positional.contains("--sandbox"_L1);
    for (const OptionSpec &option : found->options) {
        if (parser.isSet(option.name))
            line.arguments.options.insert(option.name, parser.value(option.name));
    }
    if (const std::optional<Error> wrong = problem(*found, line.arguments);
        wrong && line.wish == Wish::Run)
        return *wrong;
    return line;
}

} // namespace spacekey
