// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"

#include "cli/commandline.h"

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

using Candidates = QList<Completion::Candidate>;

/// The words that can follow @p name, which is a group's or empty.
Candidates nextWords(const QString &name, const QList<CommandSpec> &table)
{
    const QString head = name.isEmpty() ? QString() : name + u' ';
    Candidates found;
    for (const CommandSpec &command : table) {
        if (command.hidden || !command.name.startsWith(head))
            continue;
        const QString rest = command.name.sliced(head.size());
        const QString word = rest.section(u' ', 0, 0);
        if (word == rest)
            found.append({word, command.summary});
        else if (!std::ranges::count(found, word, &Completion::Candidate::word))
            found.append({word, Completion::tr("more: %1").arg(rest.section(u' ', 1))});
        else
            found.last().meaning += ", "_L1 + rest.section(u' ', 1);
    }
    return found;
}

bool looksLikeOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-');
}

/// Reads a line from its start to the word that is being typed.
class Reading final
{
public:
    explicit Reading(const QList<CommandSpec> &table)
        : m_table(table)
    { }

    /// False when the rest is none of our business.
    bool take(const QString &word);
    [[nodiscard]] Completion complete(const QString &word) const;

private:
    [[nodiscard]] QList<OptionSpec> options() const;
    [[nodiscard]] std::optional<OptionSpec> option(const QString &word) const;
    [[nodiscard]] Candidates openOptions() const;
    void takeOption(const QString &word);
    void offer(const Values &values, Completion &completion) const;

    const QList<CommandSpec> &m_table;
    QString m_name;
    std::optional<CommandSpec> m_command;
    Arguments m_typed;
    std::optional<OptionSpec> m_pending; ///< its value comes next
    bool m_onlyWords = false; ///< after a `--`
};

QList<OptionSpec> Reading::options() const
{
    return m_command ? m_command->options + CommandLine::sharedOptions()
                     : CommandLine::sharedOptions();
}

std::optional<OptionSpec> Reading::option(const QString &word) const
{
    const QString name = word.section(u'=', 0, 0);
    for (const OptionSpec &option : options()) {
        if (name == "--"_L1 + option.name || name == u'-' + option.shortName)
            return option;
    }
    return std::nullopt;
}

bool Reading::take(const QString &word)
{
    if (m_pending) {
        m_typed.options.insert(m_pending->name, word);
        m_pending.reset();
    } else if (!m_onlyWords && word == "--"_L1) {
        m_onlyWords = true;
    } else if (!m_onlyWords && looksLikeOption(word)) {
        takeOption(word);
    } else if (m_command) {
        m_typed.positional.append(word);
        return !m_command->runsCommand;
    } else {
        m_name += m_name.isEmpty() ? word : u' ' + word;
        const auto found = std::ranges::find(m_table, m_name, &CommandSpec::name);
        if (found != m_table.cend())
            m_command = *found;
    }
    return true;
}

void Reading::takeOption(const QString &word)
{
    const std::optional<OptionSpec> known = option(word);
    if (!known)
        return;
    if (!known->valueName.isEmpty() && !word.contains(u'='))
        m_pending = known;
    else
        m_typed.options.insert(known->name, word.section(u'=', 1));
}

Candidates Reading::openOptions() const
{
    Candidates found;
    for (const OptionSpec &option : options()) {
        if (!m_typed.has(option.name))
            found.append({QString("--"_L1 + option.name), option.description});
    }
    return found;
}

void Reading::offer(const Values &values, Completion &completion) const
{
    completion.values = values;
    for (const QString &choice : values.choices)
        completion.candidates.append({choice, {}});
    if (values.kind == Values::Kind::Command)
        completion.candidates = nextWords(m_typed.positional.join(u' '), m_table);
}

Completion Reading::complete(const QString &word) const
{
    Completion completion{.begun = word, .typed = m_typed};
    const bool isOption = !m_onlyWords && word.startsWith(u'-');
    if (m_pending) {
        offer(m_pending->values, completion);
    } else if (const qsizetype equals = word.indexOf(u'='); isOption && equals > 0) {
        completion.head = word.first(equals + 1);
        completion.begun = word.sliced(equals + 1);
        if (const std::optional<OptionSpec> known = option(word))
            offer(known->values, completion);
    } else if (!isOption && !m_command) {
        completion.candidates = nextWords(m_name, m_table);
    } else if (!isOption && m_typed.positional.size() < m_command->mostWords()) {
        offer(m_command->words, completion);
    } else if (!m_onlyWords) {
        completion.candidates = openOptions();
    }
    // What is left out is not needed: the command's own line begins here.
    if (m_command && m_command->runsCommand && !m_pending && !isOption)
        completion.commandAt = 0;
    return completion;
}

} // namespace

Completion Completion::of(const QStringList &words, const QList<CommandSpec> &table)
{
    Reading reading(table);
    const qsizetype last = std::max(words.size() - 1, qsizetype(0));
    for (qsizetype i = 0; i < last; ++i) {
        if (!reading.take(words.at(i)))
            return {.commandAt = i};
    }
    Completion completion = reading.complete(words.value(last));
    if (completion.commandAt)
        completion.commandAt = last;
    return completion;
}

} // namespace spacekey
