// SPDX-License-Identifier: Apache-2.0
#include "cli/defaultcommand.h"

#include "app/credentials.h"
#include "cli/choice.h"
#include "cli/console.h"
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
    if (m_arguments.has(u"name"_s))
        makeDefault();
    else if (const std::optional<QString> region = m_arguments.value(u"region"_s))
        finish(m_regions.setDefaultRegion(*region));
    else
        print();
}

void DefaultCommand::release()
{
    m_change.reset();
}

void DefaultCommand::print()
{
    const QString region = m_regions.defaultRegion().id;
    const std::optional<Credential> credential = m_credentials.find(region, {});
    // What a connect without a name would make.
    const QString name = credential ? credential->name : u"default"_s;
    m_console.print(region + u'/' + plainLine(name));
    finish();
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
            m_credentials.problem().value_or(Credentials::noSuchCredential(region->id, **name)));
    }
    std::unique_ptr<CredentialChange> change = m_credentials.makeDefault(*credential);
    connect(change.get(), &CredentialChange::failed, this,
            [this](const Error &error) { fail(error); });
    connect(change.get(), &CredentialChange::done, this, [this] { finish(); });
    m_change = std::move(change);
    m_change->start();
}

} // namespace spacekey
