// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace spacekey {

class Clipboard;
class Credentials;
class MainWindow;

/// How the program ends, whether the person closes its window, the system asks it to, or the
/// session is over: nothing is asked, the clipboard is cleared, and what the windows were doing is
/// done or undone.
class TidyEnd final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. From now on the end of the last window does not end the program by
    /// itself; ended() has to.
    TidyEnd(MainWindow &window, Clipboard &clipboard, const Credentials &credentials);

    /// Closes every window; ended() follows.
    void begin();
    /// Makes ready for a log-out, which may be called off yet: nothing is closed.
    void prepare();

Q_SIGNALS:
    /// Once; after 2 s at the latest.
    void ended();

private:
    void end();

    MainWindow &m_window;
    Clipboard &m_clipboard;
    const Credentials &m_credentials;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace spacekey
