// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

class QSocketNotifier;

namespace spacekey {

/// The lines that a person types or pastes while the program goes on with something else. Listens
/// until it is deleted, or the person ends the input. In the background of a shell it leaves the
/// keys to the shell, for good.
class LineInput final : public QObject
{
    Q_OBJECT

public:
    explicit LineInput(QObject *parent = nullptr);

    /// Whether there is somebody to listen to: standard input is a terminal, and this program is in
    /// its foreground. Never so on Windows, whose consoles cannot be waited for line by line.
    [[nodiscard]] static bool isPossible();

Q_SIGNALS:
    /// Without white space at its ends; never empty.
    void lineRead(const QString &line);

private:
    void read();

    QByteArray m_begun; ///< of the line that has not ended yet
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace spacekey
