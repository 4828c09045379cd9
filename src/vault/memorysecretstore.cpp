// SPDX-License-Identifier: Apache-2.0
#include "vault/memorysecretstore.h"

#include "core/result.h"
#include "core/wipe.h"
#include "vault/keychainerrors.h"

#include <functional>

namespace spacekey {
namespace {

class MemoryJob final : public SecretJob
{
public:
    using Work = std::function<Result<QByteArray>()>;

    explicit MemoryJob(Work work)
        : m_work(std::move(work))
    { }

protected:
    void begin() override
    {
        const Result<QByteArray> result = m_work();
        if (result)
            succeed([this, &result] { Q_EMIT done(*result); });
        else
            fail(result.error());
    }

private:
    Work m_work;
};

// A copy that shares no memory, so that either side can wipe its own.
QByteArray ownCopy(const QByteArray &bytes)
{
    return {bytes.constData(), bytes.size()};
}

} // namespace

MemorySecretStore::~MemorySecretStore()
{
    for (QByteArray &secret : m_secrets)
        wipe(secret);
}

std::unique_ptr<SecretJob> MemorySecretStore::read(const QString &key)
{
    return std::make_unique<MemoryJob>([this, key]() -> Result<QByteArray> {
        const auto found = m_secrets.constFind(key);
        if (found == m_secrets.cend())
            return KeychainError::entryMissing({});
        return ownCopy(*found);
    });
}

std::unique_ptr<SecretJob> MemorySecretStore::readUnasked(const QString &key)
{
    return read(key);
}

std::unique_ptr<SecretJob> MemorySecretStore::write(const QString &key, const QByteArray &value)
{
    return std::make_unique<MemoryJob>([this, key, value]() -> Result<QByteArray> {
        wipe(m_secrets[key]);
        m_secrets[key] = ownCopy(value);
        return QByteArray();
    });
}

std::unique_ptr<SecretJob> MemorySecretStore::remove(const QString &key)
{
    return std::make_unique<MemoryJob>([this, key]() -> Result<QByteArray> {
        if (const auto found = m_secrets.find(key); found != m_secrets.end()) {
            wipe(*found);
            m_secrets.erase(found);
        }
        return QByteArray();
    });
}

std::unique_ptr<SecretJob> MemorySecretStore::removeUnasked(const QString &key)
{
    return remove(key);
}

} // namespace spacekey
