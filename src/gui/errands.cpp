// SPDX-License-Identifier: Apache-2.0
#include "gui/errands.h"

namespace spacekey {

Errands::Errands(QObject *parent)
    : QObject(parent)
{ }

Errands::~Errands() = default;

void Errands::run(const Credential &credential, std::unique_ptr<CredentialChange> change,
                  const std::function<void()> &retry)
{
    if (state(credential) != State::None)
        return;
    const QString key = credential.key;
    connect(change.get(), &CredentialChange::waitingForUnlock, this, [this, key] {
        m_errands.at(key).waits = true;
        Q_EMIT changed();
    });
    connect(change.get(), &OneShot::failed, this, [this, retry](const Error &error) {
        if (error.code != Error::Code::Cancelled)
            Q_EMIT failed(error, retry);
    });
    connect(change.get(), &OneShot::over, this, [this, key] {
        m_errands.erase(key);
        Q_EMIT changed();
    });
    change->start();
    m_errands.emplace(key, Errand{.change = std::move(change)});
    Q_EMIT changed();
}

void Errands::cancel(const Credential &credential)
{
    if (const auto it = m_errands.find(credential.key); it != m_errands.end())
        it->second.change->cancel();
}

Errands::State Errands::state(const Credential &credential) const
{
    const auto it = m_errands.find(credential.key);
    if (it == m_errands.end())
        return State::None;
    return it->second.waits ? State::WaitingForUnlock : State::Running;
}

} // namespace spacekey
