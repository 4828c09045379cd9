// SPDX-License-Identifier: Apache-2.0
#include "gui/tokencopier.h"

#include "gui/clipboard.h"
#include "gui/keychainwords.h"

namespace spacekey {

TokenCopier::TokenCopier(Credentials &credentials, Clipboard &clipboard, const Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_credentials(credentials)
    , m_clipboard(clipboard)
    , m_patience(clock.timer())
{
    connect(m_patience.get(), &Timer::timeout, this, &TokenCopier::wait);
}

TokenCopier::~TokenCopier() = default;

void TokenCopier::copyAs(const Credential &credential, TokenFormats::Form form)
{
    m_credential = credential;
    m_form = form;
    m_waiting = false;
    m_read = m_credentials.token(credential);
    connect(m_read.get(), &TokenRead::waitingForUnlock, this, &TokenCopier::wait);
    connect(m_read.get(), &TokenRead::tokenRead, this, [this](const AccessToken &token) {
        lend(token);
        finish();
    });
    connect(m_read.get(), &TokenRead::failed, this, [this](Error error) {
        finish();
        if (error.code != Error::Code::Cancelled)
            Q_EMIT failed(m_credential, m_form, error);
    });
    m_read->start();
    m_patience->start(keychainwords::patience);
    Q_EMIT stateChanged();
}

void TokenCopier::cancel()
{
    if (m_read)
        m_read->cancel();
}

void TokenCopier::copyApiServer(const Credential &credential)
{
    m_clipboard.copyApiServer(credential.apiServer, credential.title());
}

bool TokenCopier::isReading(const Credential &credential) const
{
    return m_read != nullptr && m_credential.region == credential.region
        && m_credential.name == credential.name;
}

void TokenCopier::lend(const AccessToken &token)
{
    const Result<QByteArray> text = TokenFormats::inForm(m_form, m_credential.apiServer, token);
    if (text)
        m_clipboard.lend(
            *text,
            {.owner = m_credential.title(), .apiServer = m_credential.apiServer, .form = m_form});
    else
        Q_EMIT failed(m_credential, m_form, text.error());
}

void TokenCopier::wait()
{
    m_waiting = true;
    Q_EMIT stateChanged();
}

void TokenCopier::finish()
{
    m_patience->stop();
    m_read.reset();
    m_waiting = false;
    Q_EMIT stateChanged();
}

} // namespace spacekey
