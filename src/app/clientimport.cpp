// SPDX-License-Identifier: Apache-2.0
#include "app/clientimport.h"

#include "app/clientkeys.h"
#include "core/clientfile.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"
#include "core/signinsettings.h"

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

SignInOptions optionsOf(const ClientImport::Offer &offer, const SignInSettings &signIn)
{
    SignInOptions options = signIn.of(offer.region.id);
    options.redirectPath = offer.client.redirectPath.value_or(options.redirectPath);
    options.redirectPort = offer.client.redirectPort.value_or(options.redirectPort);
    return options;
}

Error anotherServer(const Region &region, const RegionClient &client)
{
    return {.code = Error::Code::Usage,
            .what = ClientImport::tr("The client key for %1 in the file is for the API server %2, "
                                     "but that of the region is %3.")
                        .arg(region.id, plainLine(client.apiServer, 100), region.apiServer()),
            .remedy = ClientImport::tr("Nothing was changed. Ask whoever gave you the file.")};
}

} // namespace

Result<QList<ClientImport::Offer>> ClientImport::offers(const QString &path,
                                                        const RegionCatalog &regions,
                                                        const ClientKeys &clientKeys,
                                                        const SignInSettings &signIn)
{
    const Result<QList<RegionClient>> clients = ClientFile::read(path);
    if (!clients)
        return clients.error();
    QList<Offer> found;
    for (const RegionClient &client : *clients) {
        const std::optional<Region> region = regions.find(client.region);
        if (!region)
            return RegionCatalog::unknownRegion(client.region);
        if (region->apiServer() != client.apiServer)
            return anotherServer(*region, client);
        Offer offer{.region = *region, .client = client};
        if (clientKeys.origin(*region) == RegionClient::Origin::Own)
            offer.replaces = clientKeys.clientId(*region);
        if (const std::optional<Error> wrong = signIn.problem(*region, optionsOf(offer, signIn)))
            return *wrong;
        found.append(offer);
    }
    return found;
}

ClientImport::ClientImport(const QList<Offer> &offers, ClientKeys &clientKeys,
                           SignInSettings &signIn, QObject *parent)
    : OneShot(parent)
    , m_left(offers)
    , m_clientKeys(clientKeys)
    , m_signIn(signIn)
{ }

ClientImport::~ClientImport() = default;

void ClientImport::begin()
{
    saveNext();
}

void ClientImport::saveNext()
{
    if (m_left.isEmpty())
        return succeed([this] { Q_EMIT imported(); });
    const Offer offer = m_left.takeFirst();
    std::unique_ptr<ClientPairSave> save = m_clientKeys.save(offer.region, offer.client.pair);
    connect(save.get(), &OneShot::failed, this, &ClientImport::stop);
    connect(save.get(), &ClientPairSave::saved, this, [this, offer] { setRedirect(offer); });
    attempt(std::move(save));
}

void ClientImport::setRedirect(const Offer &offer)
{
    const SignInOptions wanted = optionsOf(offer, m_signIn);
    if (wanted != m_signIn.of(offer.region.id)) {
        if (const Outcome set = m_signIn.set(offer.region, wanted); !set)
            return stop(set.error());
    }
    m_done.append(offer.region.id);
    saveNext();
}

void ClientImport::stop(Error error)
{
    if (!m_done.isEmpty())
        error.what += u' ' + tr("Set up before that: %1.").arg(m_done.join(u", "_s));
    fail(std::move(error));
}

} // namespace spacekey
