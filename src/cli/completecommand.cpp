// SPDX-License-Identifier: Apache-2.0
#include "cli/completecommand.h"

#include "app/credentials.h"
#include "cli/choice.h"
#include "cli/console.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"

namespace spacekey {

using namespace Qt::StringLiterals;

CompleteCommand::CompleteCommand(const Arguments &arguments, Console &console,
                                 const RegionCatalog &regions, const Credentials &credentials)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
{ }

void CompleteCommand::begin()
{
    const Completion completion = Completion::of(m_arguments.positional, commandTable());
    if (completion.commandAt)
        m_console.print("command "_L1 + QString::number(*completion.commandAt));
    else if (completion.values.kind == Values::Kind::File)
        m_console.print(u"files"_s);
    else
        print(completion, completion.candidates + known(completion));
    finish();
}

QList<Completion::Candidate> CompleteCommand::known(const Completion &completion) const
{
    switch (completion.values.kind) {
    case Values::Kind::Region:
        return regionIds(false);
    case Values::Kind::OwnRegion:
        return regionIds(true);
    case Values::Kind::Name:
        return names(completion.typed);
    case Values::Kind::Text:
    case Values::Kind::Choice:
    case Values::Kind::File:
    case Values::Kind::Command:
        return {};
    }
    return {};
}

QList<Completion::Candidate> CompleteCommand::regionIds(bool onlyOwn) const
{
    QList<Completion::Candidate> found;
    for (const Region &region : m_regions.regions()) {
        if (region.custom || !onlyOwn)
            found.append({region.id, region.name});
    }
    return found;
}

QList<Completion::Candidate> CompleteCommand::names(const Arguments &typed) const
{
    const Result<QString> region = Choice::regionId(typed, m_regions, m_credentials);
    if (!region)
        return {};
    QList<Completion::Candidate> found;
    for (const Credential &credential : m_credentials.inRegion(*region))
        found.append({credential.name, credential.user ? credential.user->email : QString()});
    return found;
}

void CompleteCommand::print(const Completion &completion,
                            const QList<Completion::Candidate> &candidates)
{
    m_console.print(u"words"_s);
    for (const auto &[word, meaning] : candidates) {
        // A name that could do something to a terminal is not worth the risk.
        if (!word.startsWith(completion.begun) || plainLine(word) != word)
            continue;
        const QString line = completion.head + word;
        m_console.print(meaning.isEmpty() ? line : line + u'\t' + plainLine(meaning));
    }
}

} // namespace spacekey
