// SPDX-License-Identifier: Apache-2.0
#include "app/clientkeys.h"

#include "app/keychain.h"
#include "vault/secretstore.h"

#include <functional>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

class Lookup final : public ClientPairLookup
{
public:
    Lookup(const Region &region, const ClientPair &known, std::unique_ptr<SecretJob> read)
        : m_region(region)
        , m_pair(known)
        , m_read(std::move(read))
    { }

protected:
    void begin() override
    {
        if (m_pair.isNull())
            return fail(ClientKeys::missing(m_region));
        if (!m_pair.secret.isEmpty())
            return succeed([this] { Q_EMIT found(ClientPair(m_pair)); });
        connect(m_read.get(), &SecretJob::done, this, [this](QByteArray secret) {
            m_pair.secret = secret;
            succeed([this] { Q_EMIT found(ClientPair(m_pair)); });
        });
        connect(m_read.get(), &OneShot::failed, this, [this](Error error) {
            fail(error.code == Error::Code::EntryMissing ? ClientKeys::missing(m_region) : error);
        });
        attempt(std::move(m_read));
    }

private:
    Region m_region;
    ClientPair m_pair;
    std::unique_ptr<SecretJob> m_read;
};

class Save final : public ClientPairSave
{
public:
    Save(const ClientPair &pair, std::unique_ptr<SecretJob> write,
         std::function<Outcome()> rememberId)
        : m_pair(pair)
        , m_write(std::move(write))
        , m_rememberId(std::move(rememberId))
    { }

protected:
    void begin() override
    {
        if (!m_pair.isValid()) {
            return fail(
                {.code = Error::Code::Usage,
                 .what = ClientKeys::tr("The client key or secret is empty or holds "
                                        "characters that it cannot have."),
                 .remedy = ClientKeys::tr("Copy both again from the Credentials tab of your "
                                          "application.")});
        }
        connect(m_write.get(), &SecretJob::done, this, [this] {
            if (const Outcome outcome = m_rememberId(); !outcome)
                return fail(outcome.error());
            succeed([this] { Q_EMIT saved(); });
        });
        next(std::move(m_write));
    }

private:
    ClientPair m_pair;
    std::unique_ptr<SecretJob> m_write;
    std::function<Outcome()> m_rememberId;
};

} // namespace

ClientKeys::ClientKeys(const Profile &profile, Settings &settings, Keychain &keychain,
                       QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_keychain(keychain)
    , m_own(settings)
    , m_shared(profile)
{
    connect(&settings, &Settings::changed, this, &ClientKeys::changed);
}

bool ClientKeys::isSetUp(const Region &region) const
{
    return origin(region).has_value();
}

QString ClientKeys::clientId(const Region &region) const
{
    if (QString own = ownId(region); !own.isEmpty())
        return own;
    const RegionClient *others = m_shared.find(region);
    return others != nullptr ? others->pair.id : QString();
}

std::optional<RegionClient::Origin> ClientKeys::origin(const Region &region) const
{
    if (!ownId(region).isEmpty())
        return RegionClient::Origin::Own;
    const RegionClient *others = m_shared.find(region);
    return others != nullptr ? std::optional(others->origin) : std::nullopt;
}

QString ClientKeys::ownId(const Region &region) const
{
    if (const ClientPair *pair = sessionPair(region))
        return pair->id;
    return m_own.id(region);
}

const ClientPair *ClientKeys::sessionPair(const Region &region) const
{
    const auto it = m_session.constFind(region.id);
    const bool fits = it != m_session.cend() && it->apiServer == region.apiServer();
    return fits ? &it->pair : nullptr;
}

std::unique_ptr<ClientPairLookup> ClientKeys::lookup(const Region &region)
{
    ClientPair known{.id = ownId(region)};
    if (const ClientPair *session = sessionPair(region))
        known = *session;
    else if (const RegionClient *others = m_shared.find(region);
             known.isNull() && others != nullptr)
        known = others->pair;
    return std::make_unique<Lookup>(region, known,
                                    m_keychain.store().read(m_profile.clientSecretKey(region.id)));
}

std::unique_ptr<ClientPairSave> ClientKeys::save(const Region &region, const ClientPair &pair)
{
    return std::make_unique<Save>(
        pair, m_keychain.store().write(m_profile.clientSecretKey(region.id), pair.secret),
        [this, region, clientId = pair.id] {
            m_session.remove(region.id);
            return m_own.setId(region, clientId);
        });
}

void ClientKeys::keepForSession(const Region &region, const ClientPair &pair)
{
    m_session.insert(region.id, {.apiServer = region.apiServer(), .pair = pair});
    Q_EMIT changed();
}

Error ClientKeys::missing(const Region &region)
{
    return {.code = Error::Code::ClientPairMissing,
            .what = tr("There is no client key and secret for the region %1.").arg(region.id),
            .remedy =
                tr("Create an application in the region's developer portal (My Apps → Create New "
                   "Application → Credentials tab) and enter its client key and secret, in the "
                   "window or with “spacekey-cli app set”.")};
}

} // namespace spacekey
