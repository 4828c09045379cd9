// SPDX-License-Identifier: Apache-2.0
#include "vault/settlejob.h"

#include <utility>

namespace spacekey {

SettleJob::SettleJob(CredentialIndex &index, SecretStore &secrets)
    : m_index(index)
    , m_secrets(secrets)
{ }

SettleJob::~SettleJob() = default;

void SettleJob::begin()
{
    const Result<IndexContents> contents = m_index.read();
    if (!contents)
        return fail(contents.error());
    m_waiting = contents->interrupted();
    lookNext();
}

void SettleJob::lookNext()
{
    if (m_waiting.isEmpty())
        return dropMissing();
    auto reading = m_secrets.readUnasked(m_waiting.first().key);
    connect(reading.get(), &SecretJob::done, this, [this] {
        const Credential credential = m_waiting.takeFirst();
        const QPointer<SettleJob> alive(this);
        Q_EMIT found(credential);
        if (alive && isRunning())
            lookNext();
    });
    connect(reading.get(), &OneShot::failed, this, [this](Error error) {
        if (error.code == Error::Code::EntryMissing) {
            m_missing.append(m_waiting.takeFirst().key);
            return lookNext();
        }
        m_problem = error;
        dropMissing();
    });
    attempt(std::move(reading));
}

void SettleJob::dropMissing()
{
    if (m_missing.isEmpty())
        return finish();
    auto change = m_index.change([missing = m_missing](IndexContents &contents) -> Outcome {
        for (const QString &key : missing)
            contents.takePending(key);
        return std::monostate{};
    });
    connect(change.get(), &IndexChange::changed, this, &SettleJob::finish);
    next(std::move(change));
}

void SettleJob::finish()
{
    if (m_problem)
        return fail(*m_problem);
    succeed([this] { Q_EMIT settled(); });
}

} // namespace spacekey
