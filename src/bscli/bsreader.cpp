// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsreader.h"

#include <algorithm>

namespace spacekey {

namespace {

/// What a web page or a word processor copies along with a token; both readers of these files take
/// it for white space, as UTF-8.
constexpr QByteArrayView noBreakSpace("\xC2\xA0");

bool isSpace(char c)
{
    return QByteArrayView(" \t\v\f").contains(c);
}

bool isComment(char c)
{
    return c == '#' || c == ';';
}

} // namespace

BsReader::BsReader(QByteArrayView bytes)
    : m_bytes(bytes)
    , m_position(bytes.startsWith(byteOrderMark) ? byteOrderMark.size() : 0)
{ }

std::optional<BsLine> BsReader::next()
{
    if (m_position == m_bytes.size())
        return std::nullopt;
    const auto *lineEnd = std::find_if(m_bytes.begin() + m_position, m_bytes.end(),
                                       [](char c) { return c == '\n' || c == '\r'; });
    BsLine line{.text = {m_position, lineEnd - m_bytes.begin()}};
    const QByteArrayView behind = m_bytes.sliced(line.text.end);
    const qsizetype endSize = behind.startsWith("\r\n") ? 2 : std::min<qsizetype>(behind.size(), 1);
    line.whole = {m_position, line.text.end + endSize};
    m_position = line.whole.end;
    if (const BsSpan inside = trimmed(line.text); !inside.isEmpty()) {
        if (m_bytes[inside.begin] == '[')
            readHeader(line, inside);
        else if (!isComment(m_bytes[inside.begin]))
            readEntry(line, inside);
    }
    line.inDefault = m_inDefault;
    return line;
}

void BsReader::readHeader(BsLine &line, BsSpan inside)
{
    const qsizetype close = inside.in(m_bytes).indexOf(']');
    if (close < 0)
        return;
    line.kind = BsLine::Kind::Header;
    const BsSpan name = trimmed({inside.begin + 1, inside.begin + close});
    m_inDefault = name.in(m_bytes).compare("DEFAULT", Qt::CaseInsensitive) == 0;
}

void BsReader::readEntry(BsLine &line, BsSpan inside) const
{
    const QByteArrayView text = inside.in(m_bytes);
    const auto *delimiter =
        std::find_if(text.begin(), text.end(), [](char c) { return c == '=' || c == ':'; });
    if (delimiter == text.begin() || delimiter == text.end())
        return;
    line.kind = BsLine::Kind::Entry;
    const qsizetype at = inside.begin + (delimiter - text.begin());
    line.key = trimmed({inside.begin, at});
    line.value = value({at + 1, line.text.end});
}

BsSpan BsReader::value(BsSpan rest) const
{
    BsSpan value = trimmed(rest);
    qsizetype end = value.begin;
    while (end < value.end
           && !(isComment(m_bytes[end]) && (end == value.begin || isSpace(m_bytes[end - 1])))) {
        ++end;
    }
    value = trimmed({value.begin, end});
    const QByteArrayView text = value.in(m_bytes);
    const bool quoted = text.size() >= 2 && QByteArrayView("\"'`").contains(text.front())
        && text.sliced(1).indexOf(text.front()) == text.size() - 2;
    return quoted ? BsSpan{value.begin + 1, value.end - 1} : value;
}

BsSpan BsReader::trimmed(BsSpan span) const
{
    while (!span.isEmpty()) {
        const QByteArrayView text = span.in(m_bytes);
        if (isSpace(text.front()))
            ++span.begin;
        else if (isSpace(text.back()))
            --span.end;
        else if (text.startsWith(noBreakSpace))
            span.begin += noBreakSpace.size();
        else if (text.endsWith(noBreakSpace))
            span.end -= noBreakSpace.size();
        else
            break;
    }
    return span;
}

} // namespace spacekey
