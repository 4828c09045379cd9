// SPDX-License-Identifier: Apache-2.0
#include "cli/defaultcommand.h"

#include "app/credentials.h"
#include "cli/choice.h"
#include "cli/console.h"
#include "cli/json.h"
#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

DefaultCommand::DefaultCommand(const Arguments &arguments, Console &console, RegionCatalog &regions,
                               Credentials &credentials)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_credentials(credentials)
{ }

DefaultCommand::~DefaultCommand() = default;

void DefaultCommand::begin()
{
    const bool sets = m_arguments.has(u"name"_s) || m_arguments.has(u"region"_s);
    if (sets && m_arguments.has(u"json"_s)) {
        return fail({.code = Error::Code::Usage,
                     .what = tr("--json shows the default; --region and --name set it."),
                     .remedy = tr("Leave out --json, or the other options.")});
    }
    if (m_arguments.has(u"name"_s))
        makeDefault();
    else if (const std::optional<QString> region = m_arguments.value(u"region"_s))
        makeDefault(*region);
    else
        print();
}

void DefaultCommand::print()
{
    const Result<Region> chosen = Choice::defaultRegion(m_regions);
    if (!chosen)
        return fail(chosen.error());
    const QString region = chosen->id;
    const std::optional<Credential> credential = m_credentials.find(region, {});
    // What a connect without a name would make.
    const QString name = credential ? credential->name : u"default"_s;
    if (m_arguments.has(u"json"_s)) {
        m_console.print(Json::text(
            {{u"region"_s, region}, {u"name"_s, name}, {u"stored"_s, credential.has_value()}}));
    } else {
        m_console.print(region + u'/' + plainLine(name));
    }
    finish();
}

void DefaultCommand::makeDefault(const QString &region)
{
    const Outcome made = m_regions.setDefaultRegion(region);
    if (made)
        m_console.progress(tr("The default region is now %1.").arg(m_regions.defaultRegion().id));
    finish(made);
}

void DefaultCommand::makeDefault()
{
    const Result<std::optional<QString>> name = Choice::name(m_arguments);
    if (!name)
        return fail(name.error());
    const Result<Region> region = Choice::region(m_arguments, m_regions);
    if (!region)
        return fail(region.error());
    const std::optional<Credential> credential = m_credentials.find(region->id, **name);
    if (!credential) {
        return fail(
            m_credentials.problem().value_or(Choice::missing(region->id, **name, m_credentials)));
    }
    std::unique_ptr<CredentialChange> change = m_credentials.makeDefault(*credential);
    connect(change.get(), &CredentialChange::done, this, [this, credential = *credential] {
        m_console.progress(tr("The default credential of %1 is now %2.")
                               .arg(credential.region, plainLine(credential.name)));
        finish();
    });
    next(std::move(change));
}

} // namespace spacekey
