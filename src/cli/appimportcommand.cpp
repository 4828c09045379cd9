// SPDX-License-Identifier: Apache-2.0
#include "cli/appimportcommand.h"

#include "app/clientimport.h"
#include "cli/console.h"
#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

AppImportCommand::AppImportCommand(const Arguments &arguments, Console &console,
                                   const RegionCatalog &regions, ClientKeys &clientKeys,
                                   SignInSettings &signInSettings)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_clientKeys(clientKeys)
    , m_signInSettings(signInSettings)
{ }

AppImportCommand::~AppImportCommand() = default;

void AppImportCommand::begin()
{
    if (m_arguments.options.size() > 1) {
        return fail(
            {.code = Error::Code::Usage,
             .what =
                 tr("--from takes everything from the file, so no other option can go with it."),
             .remedy = tr("Leave out the other options.")});
    }
    const auto offers = ClientImport::offers(m_arguments.value(u"from"_s).value_or(QString()),
                                             m_regions, m_clientKeys, m_signInSettings);
    if (!offers)
        return fail(offers.error());
    auto import = std::make_unique<ClientImport>(*offers, m_clientKeys, m_signInSettings);
    connect(import.get(), &ClientImport::imported, this, [this, offers = *offers] {
        for (const ClientImport::Offer &offer : offers) {
            m_console.progress(tr("The client key of %1 is %2 now.")
                                   .arg(offer.region.id, plainLine(offer.client.pair.id, 64)));
        }
        finish();
    });
    next(std::move(import));
}

} // namespace spacekey
