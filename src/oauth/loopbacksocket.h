// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/alarm.h"
#include "oauth/requesthead.h"

#include <QObject>

#include <chrono>
#include <memory>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace spacekey {

struct ResultPage;

/// One connection to a LoopbackServer: one request, one page. It gives up, without an answer, on
/// whoever needs more than timeLimit for one of them or sends more than maxBytes.
class LoopbackSocket final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxBytes = qint64(1024) * 1024;
    static constexpr std::chrono::seconds timeLimit{10}; ///< suspend counted

    /// Owns @p socket.
    LoopbackSocket(QTcpSocket *socket, const Clock &clock, QObject *parent);
    ~LoopbackSocket() override;

    [[nodiscard]] const RequestHead &head() const { return m_head; }
    /// It has got its request and waits, for as long as it takes, for the answer.
    [[nodiscard]] bool isWaiting() const;
    /// Sends the page and ends the connection. Only the first answer counts.
    void answer(const ResultPage &page);

Q_SIGNALS:
    /// The head is over: complete, or of no use. At most once.
    void headRead();
    /// The connection is over. May come from within answer().
    void gone();

private:
    void read();
    void drop();

    std::unique_ptr<QTcpSocket> m_socket;
    Alarm m_limit;
    RequestHead m_head;
    qint64 m_received = 0;
    bool m_answered = false;
};

} // namespace spacekey
