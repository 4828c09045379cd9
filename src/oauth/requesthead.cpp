// SPDX-License-Identifier: Apache-2.0
#include "oauth/requesthead.h"

namespace spacekey {

RequestHead::State RequestHead::feed(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        if (m_state != State::Incomplete)
            break;
        take(byte);
    }
    return m_state;
}

void RequestHead::take(char byte)
{
    constexpr char tlsHandshake = 0x16; // RFC 8446 §5.1
    constexpr qsizetype maxHeader = 512; // more than a Host line of ours can have
    const bool first = m_requestLine.isEmpty();
    if (byte == '\n')
        endLine();
    else if (first && m_line.isEmpty() && byte == tlsHandshake)
        m_state = State::Tls;
    else if (first && m_line.size() == maxLine)
        m_state = State::TooLong;
    else if (first || m_line.size() < maxHeader)
        m_line += byte;
}

void RequestHead::endLine()
{
    QByteArray line = std::exchange(m_line, {});
    if (line.endsWith('\r'))
        line.chop(1);
    if (m_requestLine.isEmpty()) {
        // RFC 9112 §2.2: empty lines before a request are passed over.
        m_requestLine = line;
    } else if (line.isEmpty()) {
        m_state = State::Complete;
    } else if (line.first(std::min<qsizetype>(line.size(), 5)).toLower() == "host:") {
        if (!m_host.isEmpty())
            m_state = State::Malformed;
        m_host = line.sliced(5).trimmed().toLower();
    }
}

} // namespace spacekey
