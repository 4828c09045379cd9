// SPDX-License-Identifier: Apache-2.0
#include "cli/help.h"

#include "cli/commandline.h"
#include "cli/reference.h"
#include "cli/textcolumns.h"

#include <utility>

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
    // An option and its value stay on one line.
    for (QString &word : words)
        word.replace(u' ', QChar::Nbsp);
    return words.join(u' ');
}

/// The parts of a help, put together as the terminal wants it.
class Page final
{
public:
    explicit Page(const TextStyle &style)
        : m_style(style)
    { }

    void usage(const QString &line)
    {
        const QString label = Help::tr("Usage:") + u' ';
        add(m_style.heading(label.trimmed()) + u' '
            + wrappedText(line, m_style.width - label.size(), 4).replace(QChar::Nbsp, u' '));
    }
    void paragraph(const QString &text) { add(wrappedText(text, m_style.width)); }
    void section(const QString &title, QList<QStringList> rows)
    {
        for (QStringList &row : rows)
            row.prepend(QString());
        add(m_style.heading(title) + u'\n' + textColumns(rows, m_style.width));
    }
    void lines(const QString &title, const QStringList &lines)
    {
        add(m_style.heading(title) + "\n  "_L1 + lines.join("\n  "_L1));
    }
    [[nodiscard]] QString text() const { return m_parts.join("\n\n"_L1); }

private:
    void add(const QString &part) { m_parts.append(part); }

    const TextStyle m_style;
    QStringList m_parts;
};

QList<QStringList> listed(const QList<OptionSpec> &options)
{
    QList<QStringList> rows;
    for (const OptionSpec &option : options)
        rows.append({typed(option), option.description});
    return rows;
}

QList<QStringList> listed(const QList<Reference::Entry> &entries)
{
    QList<QStringList> rows;
    for (const auto &[name, meaning] : entries)
        rows.append({name, meaning});
    return rows;
}

QString overview(const QList<CommandSpec> &table, const TextStyle &style)
{
    QList<QStringList> rows;
    for (const CommandSpec &command : table) {
        if (!command.hidden)
            rows.append({command.name, command.summary});
    }
    Page page(style);
    page.usage(u"spacekey-cli [--sandbox] COMMAND [OPTIONS]"_s);
    page.paragraph(Reference::purpose());
    page.section(Help::tr("Commands:"), rows);
    page.section(Help::tr("Options of all commands:"), listed(CommandLine::sharedOptions()));
    page.section(Help::tr("Environment:"), listed(Reference::environment()));
    page.section(Help::tr("Exit codes:"), listed(Reference::exitCodes()));
    page.paragraph(Help::tr("More on a command: spacekey-cli help COMMAND"));
    return page.text();
}

QString explained(const CommandSpec &command, const TextStyle &style)
{
    Page page(style);
    page.usage(synopsis(command));
    page.paragraph(command.summary);
    if (!command.options.isEmpty())
        page.section(Help::tr("Options:"), listed(command.options));
    if (!command.examples.isEmpty())
        page.lines(Help::tr("For example:"), command.examples);
    if (!command.endings.isEmpty())
        page.paragraph(command.endings);
    return page.text();
}

} // namespace

QString Help::text(const QString &topic, const QList<CommandSpec> &table, const TextStyle &style)
{
    if (topic.isEmpty())
        return overview(table, style);
    QStringList texts;
    for (const CommandSpec &command : table) {
        if (command.name == topic || command.name.startsWith(topic + u' '))
            texts.append(explained(command, style));
    }
    return texts.join("\n\n"_L1);
}

} // namespace spacekey
