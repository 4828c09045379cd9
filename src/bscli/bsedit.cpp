// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsedit.h"

#include "bscli/bsreader.h"

#include <initializer_list>

namespace spacekey {

namespace {

constexpr QByteArrayView nothing("");
constexpr QByteArrayView space(" ");

QByteArray joined(std::initializer_list<QByteArrayView> parts)
{
    qsizetype size = 0;
    for (const QByteArrayView part : parts)
        size += part.size();
    QByteArray whole;
    whole.reserve(size);
    for (const QByteArrayView part : parts)
        whole.append(part);
    return whole;
}

QByteArrayView lineEnd(QByteArrayView bytes)
{
    const std::optional<BsLine> first = BsReader(bytes).next();
    const BsSpan end = first ? BsSpan{first->text.end, first->whole.end} : BsSpan{};
    return end.isEmpty() ? QByteArrayView("\n") : end.in(bytes);
}

} // namespace

QByteArray BsEdit::withValue(QByteArrayView bytes, const BsLine &entry, QByteArrayView value)
{
    const auto [begin, end] = entry.value;
    // `key =` becomes `key = value`, `key=` becomes `key=value`, and a comment stays one.
    const bool spaced = entry.value.isEmpty() && QByteArrayView("=:").contains(bytes[begin - 1])
        && begin - 1 > entry.key.end;
    const bool beforeComment = end < entry.text.end && QByteArrayView("#;").contains(bytes[end]);
    return joined({bytes.first(begin), spaced ? space : nothing, value,
                   beforeComment ? space : nothing, bytes.sliced(end)});
}

QByteArray BsEdit::withLine(QByteArrayView bytes, qsizetype position, QByteArrayView key,
                            QByteArrayView delimiter, QByteArrayView value)
{
    const QByteArrayView before = bytes.first(position);
    const QByteArrayView behind = bytes.sliced(position);
    const QByteArrayView end = lineEnd(bytes);
    const bool begins = before.isEmpty() || before == BsReader::byteOrderMark
        || QByteArrayView("\r\n").contains(before.back());
    return joined(
        {before, begins ? nothing : end, key, delimiter, value, begins ? end : nothing, behind});
}

QByteArray BsEdit::without(QByteArrayView bytes, const QList<BsSpan> &spans)
{
    return withFirstLines(bytes, {}, spans);
}

QByteArray BsEdit::withFirstLines(QByteArrayView bytes, const QByteArrayList &lines,
                                  const QList<BsSpan> &without)
{
    const QByteArrayView end = lineEnd(bytes);
    const QByteArrayView mark =
        bytes.startsWith(BsReader::byteOrderMark) ? BsReader::byteOrderMark : nothing;
    qsizetype size = bytes.size();
    for (const QByteArray &line : lines)
        size += line.size() + end.size();
    QByteArray whole;
    whole.reserve(size);
    whole.append(mark);
    for (const QByteArray &line : lines)
        whole.append(line).append(end);
    qsizetype kept = mark.size();
    for (const BsSpan span : without) {
        whole.append(bytes.sliced(kept, span.begin - kept));
        kept = span.end;
    }
    return whole.append(bytes.sliced(kept));
}

} // namespace spacekey
