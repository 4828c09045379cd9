// SPDX-License-Identifier: Apache-2.0
#include "cli/manpage.h"

#include "cli/commandline.h"
#include "cli/reference.h"
#include "cli/textcolumns.h"

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// @p text as it shall be read, in the language of man pages.
QString plain(QString text)
{
    text.replace(u'\\', "\\(rs"_L1);
    text.replace(u'-', "\\-"_L1);
    text.replace(u'`', "\\(ga"_L1);
    text.replace(u'\'', "\\(aq"_L1);
    text.replace(u'~', "\\(ti"_L1);
    // At the start of a line it would be a request.
    return text.startsWith(u'.') ? "\\&"_L1 + text : text;
}

QString bold(const QString &text)
{
    return "\\fB"_L1 + plain(text) + "\\fP"_L1;
}

QString italic(const QString &text)
{
    return "\\fI"_L1 + plain(text) + "\\fP"_L1;
}

QString section(const QString &title)
{
    return ".SH "_L1 + title + u'\n';
}

QString item(const QString &tag, const QString &text)
{
    return ".TP\n"_L1 + tag + u'\n' + text + u'\n';
}

/// In lines that a person can read in the source as well.
QString paragraph(const QString &text)
{
    constexpr qsizetype width = 72;
    QStringList lines = wrappedText(text, width).split(u'\n');
    std::ranges::transform(lines, lines.begin(), plain);
    return lines.join(u'\n');
}

QString sentence(const QString &text)
{
    return paragraph(text.first(1).toUpper() + text.sliced(1) + u'.');
}

QString typed(const OptionSpec &option)
{
    const QString name = bold("--"_L1 + option.name);
    return option.valueName.isEmpty() ? name : name + u' ' + italic(option.valueName);
}

QString options(const QList<OptionSpec> &options)
{
    QString text;
    for (const OptionSpec &option : options) {
        const QString other =
            option.shortName.isEmpty() ? QString() : bold(u'-' + option.shortName) + ", "_L1;
        text += item(other + typed(option), sentence(option.description));
    }
    return text;
}

QString words(const CommandSpec &command)
{
    QStringList words;
    for (const QString &word : command.positional)
        words.append(italic(word));
    return words.join(u' ');
}

QString synopsis(const CommandSpec &command)
{
    QStringList parts{bold(ManPage::name() + u' ' + command.name)};
    if (!command.runsCommand && !command.positional.isEmpty())
        parts.append(words(command));
    for (const OptionSpec &option : command.options) {
        parts.append(command.required.contains(option.name) ? typed(option)
                                                            : u'[' + typed(option) + u']');
    }
    if (command.runsCommand)
        parts.append(bold(u"--"_s) + u' ' + words(command));
    return section(u"SYNOPSIS"_s) + parts.join(u'\n') + u'\n';
}

QString examples(const CommandSpec &command)
{
    if (command.examples.isEmpty())
        return {};
    QString text = section(u"EXAMPLES"_s) + ".nf\n"_L1;
    for (const QString &example : command.examples)
        text += plain(example) + u'\n';
    return text + ".fi\n"_L1;
}

QString entries(const QList<Reference::Entry> &entries)
{
    QString text;
    for (const auto &[name, meaning] : entries)
        text += item(bold(name), sentence(meaning));
    return text;
}

/// What all pages end with.
QString circumstances(const QString &endings, const QString &seeAlso)
{
    QString text = section(u"EXIT STATUS"_s);
    if (!endings.isEmpty())
        text += paragraph(endings) + u'\n';
    return text + entries(Reference::exitCodes()) + section(u"ENVIRONMENT"_s)
        + entries(Reference::environment()) + section(u"FILES"_s) + entries(Reference::files())
        + section(u"SEE ALSO"_s) + seeAlso + u'\n';
}

QString reference(const QString &page)
{
    return bold(page) + "(1)"_L1;
}

} // namespace

ManPage::ManPage(const QList<CommandSpec> &table, const QString &version, const QString &date)
    : m_table(table)
    , m_version(version)
    , m_date(date)
{ }

QString ManPage::name(const QString &command)
{
    const QString program = u"spacekey-cli"_s;
    return command.isEmpty() ? program : program + u'-' + QString(command).replace(u' ', u'-');
}

QString ManPage::head(const QString &name, const QString &summary) const
{
    return ".\\\" SPDX-License-Identifier: Apache-2.0\n.TH "_L1 + plain(name.toUpper()) + " 1 "_L1
        + m_date + " \"SpaceKey "_L1 + plain(m_version) + "\" SpaceKey\n"_L1 + section(u"NAME"_s)
        + plain(name) + " \\-\n"_L1 + paragraph(summary) + u'\n';
}

QString ManPage::overview() const
{
    QString commands;
    QStringList pages;
    for (const CommandSpec &command : m_table) {
        if (command.hidden)
            continue;
        commands += item(bold(command.name), sentence(command.summary));
        pages.append(reference(name(command.name)));
    }
    return head(name(), u"connect to Illumina BaseSpace and keep its access tokens"_s)
        + section(u"SYNOPSIS"_s) + bold(name()) + "\n["_L1 + bold(u"--sandbox"_s) + "]\n"_L1
        + italic(u"COMMAND"_s) + "\n["_L1 + italic(u"OPTIONS"_s) + "]\n"_L1
        + section(u"DESCRIPTION"_s) + paragraph(Reference::purpose()) + u'\n'
        + section(u"COMMANDS"_s) + commands + section(u"OPTIONS"_s)
        + options(CommandLine::sharedOptions()) + circumstances({}, pages.join(",\n"_L1));
}

QString ManPage::of(const CommandSpec &command) const
{
    return head(name(command.name), command.summary) + synopsis(command) + section(u"DESCRIPTION"_s)
        + sentence(command.summary) + u'\n' + section(u"OPTIONS"_s)
        + options(command.options + CommandLine::sharedOptions()) + examples(command)
        + circumstances(command.endings, reference(name()));
}

} // namespace spacekey
