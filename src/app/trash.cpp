// SPDX-License-Identifier: Apache-2.0
#include "app/trash.h"

#include "app/sessioncredentials.h"
#include "vault/vault.h"

namespace spacekey {

Trash::Trash(SessionCredentials &session, Vault &vault, const Clock &clock)
    : m_session(session)
    , m_vault(vault)
    , m_undoTime(clock.timer())
{
    connect(m_undoTime.get(), &Timer::timeout, this, &Trash::empty);
}

void Trash::startUndoTime()
{
    m_undoTime->start(Credential::undoTime);
}

void Trash::emptyIfDue()
{
    if (!m_undoTime->isActive())
        empty();
}

void Trash::empty()
{
    m_session.emptyTrash();
    m_vault.emptyTrash();
}

} // namespace spacekey
