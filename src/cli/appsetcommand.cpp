// SPDX-License-Identifier: Apache-2.0
#include "cli/appsetcommand.h"

#include "app/clientkeys.h"
#include "cli/choice.h"
#include "cli/console.h"
#include "cli/secretinput.h"

namespace spacekey {

using namespace Qt::StringLiterals;

AppSetCommand::AppSetCommand(const Arguments &arguments, Console &console,
                             const RegionCatalog &regions, ClientKeys &clientKeys)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_clientKeys(clientKeys)
{ }

AppSetCommand::~AppSetCommand() = default;

void AppSetCommand::begin()
{
    const Result<Region> region = Choice::region(m_arguments, m_regions);
    if (!region)
        return fail(region.error());
    const Result<QByteArray> secret =
        SecretInput::read(tr("Client secret for %1: ").arg(region->code()));
    if (!secret)
        return fail(secret.error());
    const ClientPair pair{.id = m_arguments.value(u"client-id"_s).value_or(QString()),
                          .secret = *secret};
    std::unique_ptr<ClientPairSave> save = m_clientKeys.save(*region, pair);
    connect(save.get(), &ClientPairSave::waitingForUnlock, this,
            [this] { m_console.progress(tr("Waiting for the keychain to be unlocked…")); });
    connect(save.get(), &ClientPairSave::failed, this, [this](const Error &error) { fail(error); });
    connect(save.get(), &ClientPairSave::saved, this, [this] { finish(); });
    m_save = std::move(save);
    m_save->start();
}

void AppSetCommand::release()
{
    m_save.reset();
}

} // namespace spacekey
