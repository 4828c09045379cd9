// SPDX-License-Identifier: Apache-2.0
#include "gui/tokencopier.h"

#include "gui/clipboard.h"

namespace spacekey {

TokenCopier::TokenCopier(Credentials &credentials, Clipboard &clipboard, QObject *parent)
    : QObject(parent)
    , m_credentials(credentials)
    , m_clipboard(clipboard)
{ }

TokenCopier::~TokenCopier() = default;

void TokenCopier::copy(const Credential &credential)
{
    m_credential = credential;
    m_waiting = false;
    m_read = m_credentials.token(credential);
    connect(m_read.get(), &TokenRead::waitingForUnlock, this, [this] {
        m_waiting = true;
        Q_EMIT stateChanged();
    });
    connect(m_read.get(), &TokenRead::tokenRead, this, [this](const AccessToken &token) {
        m_clipboard.copyToken(token, m_credential.title());
        finish();
    });
    connect(m_read.get(), &TokenRead::failed, this, [this](Error error) {
        finish();
        if (error.code != Error::Code::Cancelled)
            Q_EMIT failed(m_credential, error);
    });
    m_read->start();
    Q_EMIT stateChanged();
}

void TokenCopier::cancel()
{
    if (m_read)
        m_read->cancel();
}

bool TokenCopier::isReading(const Credential &credential) const
{
    return m_read != nullptr && m_credential.region == credential.region
        && m_credential.name == credential.name;
}

void TokenCopier::finish()
{
    m_read.reset();
    m_waiting = false;
    Q_EMIT stateChanged();
}

} // namespace spacekey
