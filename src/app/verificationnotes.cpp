// SPDX-License-Identifier: Apache-2.0
#include "app/verificationnotes.h"

#include "vault/vault.h"

#include <utility>

namespace spacekey {

VerificationNotes::VerificationNotes(Vault &vault)
    : m_vault(vault)
{ }

void VerificationNotes::add(const Credential &found)
{
    m_waiting.append(found);
    if (!m_writing)
        write();
}

void VerificationNotes::write()
{
    m_writing = m_vault.noteVerified(std::exchange(m_waiting, {}));
    connect(m_writing.get(), &OneShot::failed, this, [this](Error error) {
        error.what = tr("What the server said could not be recorded.") + u' ' + error.what;
        Q_EMIT notRecorded(error);
    });
    connect(m_writing.get(), &OneShot::over, this, [this] {
        m_writing.reset();
        if (!m_waiting.isEmpty())
            write();
        Q_EMIT written();
    });
    m_writing->start();
}

} // namespace spacekey
