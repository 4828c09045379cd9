// SPDX-License-Identifier: Apache-2.0
#include "vault/fakesecretstore.h"

namespace spacekey {

class FakeSecretStore::Job final : public SecretJob
{
public:
    Job(FakeSecretStore &store, Operation operation, const QString &key,
        const QByteArray &value = {})
        : m_store(store)
        , m_operation(operation)
        , m_key(key)
        , m_value(value)
    { }

protected:
    void begin() override
    {
        if (m_store.m_blocked.contains(m_operation))
            return Q_EMIT waitingForUnlock();
        if (m_store.m_failures.contains(m_operation))
            return SecretJob::fail({.code = m_store.m_failures.value(m_operation)});
        QByteArray answer;
        switch (m_operation) {
        case Operation::Read:
            if (!m_store.m_secrets.contains(m_key))
                return SecretJob::fail({.code = Error::Code::EntryMissing});
            answer = m_store.m_secrets.value(m_key);
            break;
        case Operation::Write:
            m_store.m_secrets.insert(m_key, m_value);
            break;
        case Operation::Remove:
            m_store.m_secrets.remove(m_key);
            break;
        }
        succeed([this, answer] { Q_EMIT done(answer); });
    }

private:
    FakeSecretStore &m_store;
    Operation m_operation;
    QString m_key;
    QByteArray m_value;
};

std::unique_ptr<SecretJob> FakeSecretStore::read(const QString &key)
{
    return std::make_unique<Job>(*this, Operation::Read, key);
}

std::unique_ptr<SecretJob> FakeSecretStore::write(const QString &key, const QByteArray &value)
{
    return std::make_unique<Job>(*this, Operation::Write, key, value);
}

std::unique_ptr<SecretJob> FakeSecretStore::remove(const QString &key)
{
    return std::make_unique<Job>(*this, Operation::Remove, key);
}

void FakeSecretStore::heal()
{
    m_failures.clear();
    m_blocked.clear();
}

} // namespace spacekey
