// SPDX-License-Identifier: Apache-2.0
#include "gui/tokenview.h"

#include "gui/keychainwords.h"

namespace spacekey {

TokenView::TokenView(Credentials &credentials, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_credentials(credentials)
    , m_timer(clock.timer())
{
    connect(m_timer.get(), &Timer::timeout, this, &TokenView::runOut);
}

TokenView::~TokenView() = default;

void TokenView::show(const Credential &credential)
{
    if (m_shown)
        hide();
    m_read = m_credentials.token(credential);
    connect(m_read.get(), &TokenRead::waitingForUnlock, this, &TokenView::waiting);
    connect(m_read.get(), &TokenRead::tokenRead, this, [this](const AccessToken &token) {
        m_shown = true;
        m_timer->start(shownFor);
        Q_EMIT shown(QString::fromLatin1(token.bytes()));
        m_read.reset();
    });
    connect(m_read.get(), &TokenRead::failed, this, [this](Error error) {
        m_read.reset();
        m_timer->stop();
        Q_EMIT failed(error);
    });
    m_read->start();
    m_timer->start(keychainwords::patience);
}

void TokenView::hide()
{
    if (!m_shown && !m_read)
        return;
    m_read.reset();
    m_timer->stop();
    m_shown = false;
    Q_EMIT hidden();
}

void TokenView::runOut()
{
    if (m_shown)
        hide();
    else
        Q_EMIT waiting();
}

} // namespace spacekey
