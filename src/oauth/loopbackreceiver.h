// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>

namespace spacekey {

struct LoopbackRequest;
class LoopbackSocket;

/// Someone who waits at a LoopbackServer for what a browser brings to one path. The server asks it
/// only about GET requests to its path, with a Host of ours.
class LoopbackReceiver : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackReceiver(const QByteArray &path);
    ~LoopbackReceiver() override;

    [[nodiscard]] const QByteArray &path() const { return m_path; }

    /// Whether @p request is this receiver's, and nobody else's.
    [[nodiscard]] virtual bool recognizes(const LoopbackRequest &request) const = 0;
    /// Takes what it recognizes. @p socket waits for its page, and is gone when its peer is.
    virtual void receive(const LoopbackRequest &request, LoopbackSocket &socket) = 0;

Q_SIGNALS:
    /// Something came to its path that nobody recognizes; it has got its answer.
    void mismatched();
    /// A browser began a TLS handshake with this port.
    void upgraded();

private:
    QByteArray m_path;
};

} // namespace spacekey
