// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/credentials.h"

#include <QObject>

#include <functional>
#include <memory>
#include <unordered_map>

namespace spacekey {

/// Changes of single credentials that may take their time, one at a time for each credential.
class Errands final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        None,
        Running,
        WaitingForUnlock ///< the system is asking the person to unlock the keychain
    };

    explicit Errands(QObject *parent = nullptr);
    ~Errands() override;

    /// Starts @p change of @p credential; nothing happens while another one goes on. @p retry is
    /// what failed() brings.
    void run(const Credential &credential, std::unique_ptr<CredentialChange> change,
             const std::function<void()> &retry);
    void cancel(const Credential &credential);
    [[nodiscard]] State state(const Credential &credential) const;

Q_SIGNALS:
    /// state() of some credential is different.
    void changed();
    /// Not for cancelling.
    void failed(const spacekey::Error &error, const std::function<void()> &retry);

private:
    struct Errand
    {
        std::unique_ptr<CredentialChange> change;
        bool waits = false;
    };

    std::unordered_map<QString, Errand> m_errands; ///< by key
};

} // namespace spacekey
