// SPDX-License-Identifier: Apache-2.0
#include "vault/secretserviceprompt.h"

#include "vault/secretservicecalls.h"

#include <QDBusPendingCallWatcher>

#include <tuple>
#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

SecretServicePrompt::SecretServicePrompt(const QString &owner, const QString &objectPath,
                                         AtEnd atEnd)
    : m_owner(owner)
    , m_path(objectPath)
    , m_atEnd(atEnd)
{ }

SecretServicePrompt::~SecretServicePrompt()
{
    if (m_open && m_atEnd == AtEnd::Dismiss) {
        // Nobody waits for the answer.
        std::ignore =
            SecretServiceCalls::call(m_owner, m_path, SecretServiceCalls::prompt, u"Dismiss"_s, {});
    }
}

void SecretServicePrompt::show()
{
    m_open = true;
    SecretServiceCalls::bus().connect(m_owner, m_path, SecretServiceCalls::prompt, u"Completed"_s,
                                      this, SLOT(complete(bool, QDBusVariant)));
    // We have no window id that every desktop understands.
    const QString windowId;
    auto *watcher = new QDBusPendingCallWatcher(SecretServiceCalls::call(m_owner, m_path,
                                                                         SecretServiceCalls::prompt,
                                                                         u"Prompt"_s, {windowId}),
                                                this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->isError())
            end(true);
    });
}

void SecretServicePrompt::complete(bool dismissed, const QDBusVariant &)
{
    end(dismissed);
}

void SecretServicePrompt::end(bool dismissed)
{
    if (std::exchange(m_open, false))
        Q_EMIT answered(dismissed);
}

} // namespace spacekey
