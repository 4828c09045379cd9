// SPDX-License-Identifier: Apache-2.0
#include "cli/regionaddcommand.h"

#include "app/customregion.h"
#include "cli/console.h"
#include "core/regioncatalog.h"

namespace spacekey {

using namespace Qt::StringLiterals;

RegionAddCommand::RegionAddCommand(const Arguments &arguments, Console &console,
                                   RegionCatalog &regions)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
{ }

void RegionAddCommand::begin()
{
    const std::optional<QString> caFile = m_arguments.value(u"ca-file"_s);
    // An empty one, of a script's unset variable, must not mean the system's authorities.
    if (caFile && caFile->isEmpty()) {
        return fail({.code = Error::Code::Usage,
                     .what = tr("--ca-file needs the name of a file."),
                     .remedy = tr("Give one, or leave the option out.")});
    }
    const Outcome added = addCustomRegion(
        {.id = m_arguments.positional.constFirst(),
         .name = m_arguments.value(u"name"_s).value_or(QString()),
         .apiBase = Region::baseUrl(m_arguments.value(u"api-url"_s).value_or(QString())),
         .webBase = Region::baseUrl(m_arguments.value(u"web-url"_s).value_or(QString())),
         .custom = true,
         .caFile = caFile.value_or(QString())},
        m_regions);
    if (added)
        m_console.progress(tr("The region %1 is set up. Next, set its client key with: "
                              "spacekey-cli app set --region %1 --client-id ID")
                               .arg(m_arguments.positional.constFirst().toLower()));
    finish(added);
}

} // namespace spacekey
