// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QObject>

#include <memory>

namespace spacekey {

class SessionCredentials;
class Vault;

/// Removed credentials, until nobody can take them back any more: then their tokens are deleted in
/// the background, asking nobody. What could not be deleted waits for the next time.
class Trash final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    Trash(SessionCredentials &session, Vault &vault, const Clock &clock);

    /// Something was removed just now: all that is there can be taken back for
    /// Credential::undoTime.
    void startUndoTime();
    /// Deletes what is there, unless an undo time is running; that ends in deleting anyway.
    void emptyIfDue();

private:
    void empty();

    SessionCredentials &m_session;
    Vault &m_vault;
    std::unique_ptr<Timer> m_undoTime;
};

} // namespace spacekey
