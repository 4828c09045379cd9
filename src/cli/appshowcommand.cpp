// SPDX-License-Identifier: Apache-2.0
#include "cli/appshowcommand.h"

#include "app/clientkeys.h"
#include "cli/console.h"
#include "cli/textcolumns.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"
#include "core/signinsettings.h"

namespace spacekey {
namespace {

QString originText(const std::optional<RegionClient::Origin> &origin)
{
    if (!origin)
        return {};
    switch (*origin) {
    case RegionClient::Origin::Own:
        return AppShowCommand::tr("you");
    case RegionClient::Origin::Administrator:
        return AppShowCommand::tr("the administrator");
    case RegionClient::Origin::Packager:
        return AppShowCommand::tr("SpaceKey's packager");
    }
    Q_UNREACHABLE();
}

} // namespace

AppShowCommand::AppShowCommand(Console &console, const RegionCatalog &regions,
                               const ClientKeys &clientKeys, const SignInSettings &signInSettings)
    : m_console(console)
    , m_regions(regions)
    , m_clientKeys(clientKeys)
    , m_signInSettings(signInSettings)
{ }

void AppShowCommand::begin()
{
    if (m_clientKeys.problem())
        m_console.warn(*m_clientKeys.problem());
    QList<QStringList> rows;
    for (const Region &region : m_regions.regions()) {
        if (m_clientKeys.isSetUp(region))
            rows.append(row(region));
    }
    if (rows.isEmpty()) {
        m_console.note(tr("No client key is set up. See “spacekey-cli app set --help”."));
    } else {
        if (m_console.outputIsTerminal())
            rows.prepend(
                m_console.style().headings({tr("REGION"), tr("CLIENT KEY"), tr("PATH"), tr("PORT"),
                                            tr("REDIRECT URI"), tr("SET UP BY")}));
        m_console.print(textColumns(rows));
    }
    finish();
}

QStringList AppShowCommand::row(const Region &region) const
{
    const SignInOptions signIn = m_signInSettings.of(region.id);
    const bool fixed = signIn.redirectPort != 0;
    QUrl uri = signIn.redirectUri();
    // BaseSpace takes any port for the host localhost.
    if (!fixed)
        uri.setPort(-1);
    return {region.id,
            plainLine(m_clientKeys.clientId(region)),
            signIn.redirectPath,
            fixed ? QString::number(signIn.redirectPort) : tr("any"),
            uri.toString(QUrl::FullyEncoded),
            originText(m_clientKeys.origin(region))};
}

} // namespace spacekey
