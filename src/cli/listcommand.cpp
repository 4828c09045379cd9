// SPDX-License-Identifier: Apache-2.0
#include "cli/listcommand.h"

#include "app/credentials.h"
#include "cli/choice.h"
#include "cli/console.h"
#include "cli/healthtext.h"
#include "cli/json.h"
#include "cli/jsonrows.h"
#include "cli/textcolumns.h"
#include "core/plaintext.h"

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// Left behind by a program that was interrupted; it has no name yet.
bool isPending(const Credential &credential)
{
    return credential.stage == Credential::Stage::Pending;
}

} // namespace

ListCommand::ListCommand(const Arguments &arguments, Console &console, const RegionCatalog &regions,
                         const Credentials &credentials)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
{ }

void ListCommand::begin()
{
    const Result<QList<Credential>> credentials = chosen();
    if (!credentials)
        return fail(credentials.error());
    if (m_arguments.has(u"json"_s)) {
        JsonRows rows;
        for (Credential credential : *credentials) {
            if (!m_credentials.regionStillMatches(credential))
                credential.health = Credential::Health::Unknown; // its token is sent nowhere
            rows.append(Json::credential(credential));
        }
        m_console.print(rows.text());
    } else if (!credentials->isEmpty()) {
        print(*credentials);
    } else {
        m_console.note(Choice::nothingThere(m_credentials));
    }
    finish();
}

Result<QList<Credential>> ListCommand::chosen() const
{
    if (m_credentials.problem())
        return *m_credentials.problem();
    std::optional<QString> region;
    std::optional<QString> name;
    // The environment chooses for commands that act on one credential; a list is never cut by it.
    if (m_arguments.has(u"region"_s)) {
        const Result<QString> id = Choice::regionId(m_arguments, m_regions, m_credentials);
        if (!id)
            return id.error();
        region = *id;
    }
    if (m_arguments.has(u"name"_s)) {
        const Result<std::optional<QString>> given = Choice::name(m_arguments);
        if (!given)
            return given.error();
        name = *given;
    }
    const QList<Credential> all = m_credentials.all() + m_credentials.unsettled();
    QList<Credential> found;
    for (const Credential &credential : all) {
        if (credential.region == region.value_or(credential.region)
            && credential.name == name.value_or(credential.name))
            found.append(credential);
    }
    return found;
}

void ListCommand::print(const QList<Credential> &credentials)
{
    QList<QStringList> rows;
    if (m_console.outputIsTerminal())
        rows.append(m_console.style().headings(
            {tr("REGION"), tr("NAME"), tr("USER"), tr("E-MAIL"), tr("STATE"), QString()}));
    for (const Credential &credential : credentials) {
        const User user = credential.user.value_or(User());
        const QString name = isPending(credential) ? tr("(no name)") : plainLine(credential.name);
        rows.append({credential.region, name, plainLine(user.name), plainLine(user.email),
                     state(credential), credential.isDefault ? tr("default") : QString()});
    }
    m_console.print(textColumns(rows));
    if (std::ranges::any_of(credentials, isPending)) {
        m_console.note(tr("What is pending was left by a program that was interrupted. Keep or "
                          "discard it in the window."));
    }
}

QString ListCommand::state(const Credential &credential) const
{
    if (isPending(credential))
        return m_console.style().doubtful(tr("pending"));
    if (!m_regions.find(credential.region))
        return m_console.style().bad(tr("region removed: add it again"));
    if (!m_credentials.regionStillMatches(credential))
        return m_console.style().bad(tr("region changed: sign in again"));
    return healthText(credential.health, m_console.style());
}

} // namespace spacekey
