// SPDX-License-Identifier: Apache-2.0
#include "vault/commitjob.h"

#include "vault/vault.h"

namespace spacekey {

CommitJob::CommitJob(Vault &vault, const Credential &pending, const Naming &naming)
    : m_vault(vault)
    , m_credential(pending)
    , m_naming(naming)
{ }

CommitJob::~CommitJob() = default;

void CommitJob::begin()
{
    auto change = m_vault.m_index.change(
        [this](IndexContents &contents) -> Outcome { return apply(contents); });
    connect(change.get(), &IndexChange::changed, this, [this](const IndexContents &contents) {
        if (!contents.trash.isEmpty())
            m_vault.emptyTrash();
        const Credential stored = *contents.find(m_credential.region, m_credential.name);
        succeed([this, &stored] { Q_EMIT this->stored(stored); });
    });
    next(std::move(change));
}

Outcome CommitJob::apply(IndexContents &contents)
{
    const Result<QString> name = chooseName(contents, m_credential, m_naming);
    if (!name)
        return name.error();
    if (!contents.takePending(m_credential.key))
        return noSuchCredential();
    m_credential.name = *name;
    m_credential.stage = Credential::Stage::Stored;
    if (Credential *former = contents.find(m_credential.region, *name)) {
        contents.trash.append(
            {.key = former->key, .region = former->region, .removedAt = m_vault.m_clock.wall()});
        m_credential.isDefault = former->isDefault;
        if (m_credential.note.isEmpty())
            m_credential.note = former->note;
        *former = m_credential;
    } else {
        contents.credentials.append(m_credential);
    }
    return std::monostate{};
}

} // namespace spacekey
