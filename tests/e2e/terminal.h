// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSocketNotifier>

#include <memory>

namespace spacekey {

/// A pseudo terminal with a person in front of it.
class Terminal final
{
public:
    Terminal();
    ~Terminal();

    /// The side that a program is started on.
    [[nodiscard]] int slave() const { return m_slave; }
    /// What can be read on the screen so far.
    [[nodiscard]] QByteArray screen() const { return m_screen; }
    [[nodiscard]] bool waitFor(const QByteArray &text) const;
    void type(const QByteArray &keys);
    /// Whether what is typed appears on the screen.
    [[nodiscard]] bool echoes() const;

private:
    Q_DISABLE_COPY_MOVE(Terminal)

    int m_master;
    int m_slave;
    QByteArray m_screen;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace spacekey
