// SPDX-License-Identifier: Apache-2.0
#include "app/tokenkeeping.h"

#include "app/credentials.h"
#include "vault/vault.h"

#include <utility>

namespace spacekey {

TokenKeeping::TokenKeeping(const Credential &draft, const AccessToken &token, const Naming &naming,
                           Credentials &credentials, QObject *parent)
    : OneShot(parent)
    , m_credential(draft)
    , m_token(token)
    , m_naming(std::make_unique<const Naming>(naming))
    , m_credentials(credentials)
{ }

TokenKeeping::~TokenKeeping()
{
    takeBack();
}

void TokenKeeping::begin()
{
    auto store = m_credentials.vault().store(m_credential, m_token);
    connect(store.get(), &StoreJob::written, this, [this](Credential pending) {
        m_credential = pending;
        m_pending = true;
        commit();
    });
    next(std::move(store));
}

void TokenKeeping::release()
{
    takeBack();
}

void TokenKeeping::commit()
{
    auto commit = m_credentials.vault().commit(m_credential, *m_naming);
    connect(commit.get(), &CommitJob::stored, this, [this](Credential stored) {
        m_pending = false;
        m_credentials.noteStored(stored);
        succeed([&] { Q_EMIT kept(stored); });
    });
    next(std::move(commit));
}

void TokenKeeping::takeBack()
{
    dropStep();
    m_token = {};
    if (std::exchange(m_pending, false))
        m_credentials.discard(m_credential);
}

} // namespace spacekey
