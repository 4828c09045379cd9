// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"

#include <QPointer>
#include <QString>

#include <memory>

class QThread;

namespace spacekey {

/// Counts the bs CLI's files that hold a token in the open. It reads them on a thread of its own,
/// for nobody asked for it, and a home on a network disk may keep it waiting for ever. A thread
/// that still waits is left to itself when this goes. Fails with Cancelled alone: what cannot be
/// read holds nothing.
class BsCount final : public OneShot
{
    Q_OBJECT

public:
    /// Made by BsFiles::count().
    explicit BsCount(const QString &folder, QObject *parent = nullptr);
    ~BsCount() override;

Q_SIGNALS:
    /// Terminal.
    void counted(int files);

protected:
    void begin() override;
    void release() override;

private:
    const QString m_folder;
    QPointer<QThread> m_thread;
};

} // namespace spacekey
