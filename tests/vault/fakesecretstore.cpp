// SPDX-License-Identifier: Apache-2.0
#include "vault/fakesecretstore.h"

#include "core/prompting.h"

namespace spacekey {

class FakeSecretStore::Job final : public SecretJob
{
public:
    Job(FakeSecretStore &store, Operation operation, const QString &key,
        const QByteArray &value = {}, Prompting prompting = Prompting::Allowed)
        : m_store(store)
        , m_operation(operation)
        , m_key(key)
        , m_value(value)
        , m_prompting(prompting)
    { }

protected:
    void begin() override
    {
        if (m_store.m_locked)
            return meetLock();
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
    void meetLock()
    {
        if (m_prompting == Prompting::Never)
            return SecretJob::fail({.code = Error::Code::KeychainLocked});
        ++m_store.m_questions;
        Q_EMIT waitingForUnlock();
    }

    FakeSecretStore &m_store;
    Operation m_operation;
    QString m_key;
    QByteArray m_value;
    Prompting m_prompting;
};

std::unique_ptr<SecretJob> FakeSecretStore::read(const QString &key)
{
    return std::make_unique<Job>(*this, Operation::Read, key);
}

std::unique_ptr<SecretJob> FakeSecretStore::readUnasked(const QString &key)
{
    return std::make_unique<Job>(*this, Operation::Read, key, QByteArray(), Prompting::Never);
}

std::unique_ptr<SecretJob> FakeSecretStore::write(const QString &key, const QByteArray &value)
{
    return std::make_unique<Job>(*this, Operation::Write, key, value);
}

std::unique_ptr<SecretJob> FakeSecretStore::remove(const QString &key)
{
    return std::make_unique<Job>(*this, Operation::Remove, key);
}

std::unique_ptr<SecretJob> FakeSecretStore::removeUnasked(const QString &key)
{
    return std::make_unique<Job>(*this, Operation::Remove, key, QByteArray(), Prompting::Never);
}

void FakeSecretStore::heal()
{
    m_failures.clear();
    m_locked = false;
}

} // namespace spacekey
