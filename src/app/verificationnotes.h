// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/error.h"
#include "core/oneshot.h"

#include <QList>
#include <QObject>

#include <memory>

namespace spacekey {

class Vault;

/// What verifications have found, on its way into the index: written in the background, one write
/// at a time, and in each all that has come in meanwhile.
class VerificationNotes final : public QObject
{
    Q_OBJECT

public:
    /// @p vault must outlive it.
    explicit VerificationNotes(Vault &vault);

    /// Notes what was found out of a stored credential (Credential::noteVerified()).
    void add(const Credential &found);
    [[nodiscard]] bool isBusy() const { return m_writing != nullptr; }

Q_SIGNALS:
    /// One write is over: the index may be different, and isBusy() false.
    void written();
    /// Before that: it failed, and what it was to note is lost.
    void notRecorded(const spacekey::Error &report);

private:
    void write();

    Vault &m_vault;
    QList<Credential> m_waiting;
    std::unique_ptr<OneShot> m_writing;
};

} // namespace spacekey
