// SPDX-License-Identifier: Apache-2.0
#include "cli/appsetcommand.h"

#include "app/clientkeys.h"
#include "cli/choice.h"
#include "cli/console.h"
#include "cli/secretinput.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"
#include "core/signinsettings.h"

namespace spacekey {

using namespace Qt::StringLiterals;

AppSetCommand::AppSetCommand(const Arguments &arguments, Console &console,
                             const RegionCatalog &regions, ClientKeys &clientKeys,
                             SignInSettings &signInSettings)
    : m_arguments(arguments)
    , m_console(console)
    , m_regions(regions)
    , m_clientKeys(clientKeys)
    , m_signInSettings(signInSettings)
{ }

AppSetCommand::~AppSetCommand() = default;

void AppSetCommand::begin()
{
    const Result<Region> region = Choice::region(m_arguments, m_regions);
    if (!region)
        return fail(region.error());
    if (const Result<SignInOptions> wanted = signIn(*region); !wanted)
        return fail(wanted.error());
    const Result<QByteArray> secret =
        SecretInput::read(tr("Client secret for %1: ").arg(region->id));
    if (!secret)
        return fail(secret.error());
    if (secret->isEmpty()) {
        return fail(
            {.code = Error::Code::Usage,
             .what = tr("No client secret came from standard input."),
             .remedy = tr("Pipe it in, or run this on a terminal and type it when asked.")});
    }
    save(*region, {.id = m_arguments.value(u"client-id"_s).value_or(QString()), .secret = *secret});
}

Result<SignInOptions> AppSetCommand::signIn(const Region &region) const
{
    SignInOptions options = m_signInSettings.of(region.id);
    options.redirectPath = m_arguments.value(u"redirect-path"_s).value_or(options.redirectPath);
    if (const std::optional<QString> port = m_arguments.value(u"redirect-port"_s)) {
        bool isPort = false;
        options.redirectPort = port->toUShort(&isPort);
        if (!isPort) {
            return Error{.code = Error::Code::Usage,
                         .what = tr("“%1” is not a port number.").arg(plainLine(*port, 32)),
                         .remedy = tr("Give --redirect-port a number from 1024 to 65535, or 0 for "
                                      "any free port.")};
        }
    }
    if (const std::optional<Error> refused = m_signInSettings.problem(region, options))
        return *refused;
    return options;
}

void AppSetCommand::save(const Region &region, const ClientPair &pair)
{
    std::unique_ptr<ClientPairSave> save = m_clientKeys.save(region, pair);
    connect(save.get(), &ClientPairSave::saved, this, [this, region] {
        const Outcome set = setRedirect(region);
        if (set)
            m_console.progress(tr("The client key of %1 is set.").arg(region.id));
        finish(set);
    });
    next(std::move(save));
}

Outcome AppSetCommand::setRedirect(const Region &region)
{
    // Anew: what was there before may have come with a pair of the administrator's.
    const Result<SignInOptions> wanted = signIn(region);
    if (!wanted)
        return wanted.error();
    return *wanted == m_signInSettings.of(region.id) ? Outcome(std::monostate{})
                                                     : m_signInSettings.set(region, *wanted);
}

} // namespace spacekey
