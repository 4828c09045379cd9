// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace spacekey {

/// Turns the system's requests to end (SIGINT, SIGTERM, SIGHUP; on Windows Ctrl-C, Ctrl-Break and
/// closing the console) into a signal in the event loop. Only the first request of each kind: a
/// second one ends the process as if this object were not there. A SIGHUP that was ignored at the
/// start (nohup) stays ignored. One object a process; it needs a QCoreApplication.
class ShutdownSignals final : public QObject
{
    Q_OBJECT

public:
    explicit ShutdownSignals(QObject *parent = nullptr);
    ~ShutdownSignals() override;

Q_SIGNALS:
    void requested();
};

} // namespace spacekey
