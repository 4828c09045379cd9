// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>

#include <memory>

namespace spacekey {

/// The real keyring of the session that with-keyring has made, in the test's hands. Each call
/// returns when it has taken effect; false, or an empty text, when it has not.
class TestKeyring final
{
public:
    TestKeyring();
    /// Continues it if it is stopped; ends what replace() has started.
    ~TestKeyring();

    /// Locks the default collection.
    bool lock();
    /// Another keyring daemon, with the password, takes the place of this one: it is unlocked, as
    /// after a new login.
    bool replace();
    /// Hangs the daemon, and lets it go on.
    bool stop();
    bool resume();
    /// Ends the daemon; its keyring file stays.
    bool end();

    [[nodiscard]] static QString password();
    /// What secret-tool finds under these attributes.
    [[nodiscard]] static QString lookup(const QString &server, const QString &user);

private:
    Q_DISABLE_COPY_MOVE(TestKeyring)

    qint64 m_pid = 0;
    bool m_stopped = false;
    std::unique_ptr<QProcess> m_replacement;
};

} // namespace spacekey
