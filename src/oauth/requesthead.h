// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace spacekey {

/// Reads the head of an HTTP request, in pieces of any size. It keeps the request line and the
/// host; every other header line is dropped as it arrives, since browsers send the cookies of
/// everything else on localhost along.
class RequestHead final
{
public:
    static constexpr qsizetype maxLine = qsizetype(8) * 1024; ///< bytes of the request line

    enum class State {
        Incomplete,
        Complete,
        TooLong, ///< the request line is longer than maxLine
        Malformed, ///< two hosts
        Tls, ///< a TLS handshake begins where a request should
    };

    /// Reads on. Nothing is read after the end.
    State feed(const QByteArray &bytes);
    [[nodiscard]] State state() const { return m_state; }

    /// Only when Complete.
    [[nodiscard]] const QByteArray &requestLine() const { return m_requestLine; }
    /// In lower case; empty when there was none.
    [[nodiscard]] const QByteArray &host() const { return m_host; }

private:
    void take(char byte);
    void endLine();

    State m_state = State::Incomplete;
    QByteArray m_line; ///< the beginning of the current one
    QByteArray m_requestLine;
    QByteArray m_host;
};

} // namespace spacekey
