// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/oneshot.h"
#include "core/result.h"
#include "vault/indexcontents.h"

#include <QDateTime>
#include <QLockFile>

#include <functional>
#include <memory>

namespace spacekey {

class CredentialIndex;

/// One change of the index, whole or not at all, whoever else is changing it. Made by
/// CredentialIndex::change(). Fails with what the change returned, or with IndexBusy (the same
/// process has held it for 10 s), IndexUnusable or FileFailure; then nothing is written.
class IndexChange final : public OneShot
{
    Q_OBJECT

public:
    using Change = std::function<Outcome(IndexContents &)>;

    /// @p index and @p clock must outlive it.
    IndexChange(CredentialIndex &index, const Clock &clock, Change change);
    ~IndexChange() override;

Q_SIGNALS:
    /// Terminal: written. The contents are what stands there now.
    void changed(const spacekey::IndexContents &contents);

protected:
    void begin() override;
    void release() override;

private:
    void tryLock();
    /// How long the lock has not changed hands, as far as we saw.
    [[nodiscard]] std::chrono::milliseconds heldFor();
    void apply();
    [[nodiscard]] Outcome setAside(const Error &damage);

    CredentialIndex &m_index;
    const Clock &m_clock;
    Change m_change;
    QLockFile m_lock;
    std::unique_ptr<Timer> m_retry;
    QDateTime m_lockMade;
    std::chrono::milliseconds m_lockSeenAt{};
};

} // namespace spacekey
