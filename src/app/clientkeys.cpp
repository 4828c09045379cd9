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

/// The secret, then the id; when the id cannot be written, the former secret again.
class Save final : public ClientPairSave
{
public:
    Save(SecretStore &store, const QString &key, const ClientPair &pair,
         std::function<Outcome()> rememberId)
        : m_store(store)
        , m_key(key)
        , m_pair(pair)
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
        std::unique_ptr<SecretJob> read = m_store.read(m_key);
        connect(read.get(), &SecretJob::done, this, [this](QByteArray former) {
            m_former = former;
            write();
        });
        connect(read.get(), &OneShot::failed, this, [this](Error error) {
            if (error.code != Error::Code::EntryMissing)
                return fail(error);
            write();
        });
        attempt(std::move(read));
    }

private:
    void write()
    {
        std::unique_ptr<SecretJob> write = m_store.write(m_key, m_pair.secret);
        connect(write.get(), &SecretJob::done, this, [this] {
            if (const Outcome outcome = m_rememberId(); !outcome)
                return putBack(outcome.error());
            succeed([this] { Q_EMIT saved(); });
        });
        next(std::move(write));
    }

    void putBack(const Error &why)
    {
        std::unique_ptr<SecretJob> back =
            m_former ? m_store.write(m_key, *m_former) : m_store.remove(m_key);
        connect(back.get(), &OneShot::over, this, [this, why] { fail(why); });
        attempt(std::move(back));
    }

    SecretStore &m_store;
    const QString m_key;
    const ClientPair m_pair;
    const std::function<Outcome()> m_rememberId;
    std::optional<QByteArray> m_former; ///< unset when there was none
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
    if (QString own = m_own.id(region); !own.isEmpty())
        return own;
    const RegionClient *others = m_shared.find(region);
    return others != nullptr ? others->pair.id : QString();
}

std::optional<RegionClient::Origin> ClientKeys::origin(const Region &region) const
{
    if (!m_own.id(region).isEmpty())
        return RegionClient::Origin::Own;
    const RegionClient *others = m_shared.find(region);
    return others != nullptr ? std::optional(others->origin) : std::nullopt;
}

std::unique_ptr<ClientPairLookup> ClientKeys::lookup(const Region &region)
{
    ClientPair known{.id = m_own.id(region)};
    if (!known.isNull())
        known.secret = m_sessionSecrets.value(region.id);
    else if (const RegionClient *others = m_shared.find(region))
        known = others->pair;
    return std::make_unique<Lookup>(region, known,
                                    m_keychain.store().read(m_profile.clientSecretKey(region.id)));
}

std::unique_ptr<ClientPairSave> ClientKeys::save(const Region &region, const ClientPair &pair)
{
    return std::make_unique<Save>(m_keychain.store(), m_profile.clientSecretKey(region.id), pair,
                                  [this, region, clientId = pair.id] {
                                      const QByteArray former = m_sessionSecrets.take(region.id);
                                      Outcome outcome = m_own.setId(region, clientId);
                                      if (!outcome && !former.isEmpty())
                                          m_sessionSecrets.insert(region.id, former);
                                      return outcome;
                                  });
}

void ClientKeys::keepForSession(const Region &region, const ClientPair &pair)
{
    m_sessionSecrets.insert(region.id, pair.secret);
    m_own.setIdForSession(region, pair.id);
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
