// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/alarm.h"
#include "core/result.h"
#include "oauth/loopbackport.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace spacekey {

struct LoopbackRequest;
class LoopbackReceiver;
class LoopbackSocket;

/// The sockets of one port, which browsers come back to, and who waits there for what
/// (qt-pitfalls.md, "Qt NetworkAuth", 1).
///
/// What is no GET to a receiver's path with a Host of ours gets its answer here, and so does what
/// no receiver recognizes. At most maxSockets connections are open; for another one the oldest goes
/// that does not wait for its page.
class LoopbackServer final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxSockets = 64;
    /// How long a receiver is still asked after it has retired, so that a page that is loaded again
    /// shows the same.
    static constexpr std::chrono::milliseconds afterlife{1500};

    /// @p clock must outlive it.
    explicit LoopbackServer(const Clock &clock, QObject *parent = nullptr);
    ~LoopbackServer() override;

    /// Listens on @p port; on 0, on a free one. PortInUse or ListenFailed, and nothing listens.
    [[nodiscard]] Outcome listen(quint16 port);
    [[nodiscard]] quint16 port() const { return m_port.number(); }

    void add(const std::shared_ptr<LoopbackReceiver> &receiver);
    /// @p receiver no longer waits.
    void retire(const LoopbackReceiver &receiver);

Q_SIGNALS:
    /// The last receiver has gone. The server may be deleted now.
    void idle();

private:
    struct Place
    {
        std::shared_ptr<LoopbackReceiver> receiver;
        std::optional<std::chrono::milliseconds> until; ///< on Clock::sinceBoot(), once retired
    };

    void accept(QTcpSocket *socket);
    void makeRoom();
    void headRead(LoopbackSocket &socket);
    void dispatch(const LoopbackRequest &request, LoopbackSocket &socket);
    [[nodiscard]] bool isOurs(const QByteArray &host) const;
    [[nodiscard]] std::vector<std::shared_ptr<LoopbackReceiver>> receivers() const;
    void clear();

    const Clock &m_clock;
    LoopbackPort m_port;
    Alarm m_clearing;
    std::vector<Place> m_places;
    QList<LoopbackSocket *> m_sockets; ///< children, oldest first
};

} // namespace spacekey
