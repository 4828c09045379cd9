// SPDX-License-Identifier: Apache-2.0
#include "bscli/bscontent.h"

#include "bscli/bsreader.h"
#include "core/wipe.h"

#include <algorithm>

namespace spacekey {

BsContent::BsContent(const QByteArray &text)
    : bytes(text)
{
    BsReader reader(bytes);
    while (const std::optional<BsLine> line = reader.next()) {
        if (line->inDefault)
            take(*line);
    }
}

BsContent::~BsContent()
{
    wipe(bytes);
}

void BsContent::take(const BsLine &line)
{
    const auto isKey = [this, &line](QByteArrayView key) {
        return line.key.in(bytes).compare(key, Qt::CaseInsensitive) == 0;
    };
    const QByteArrayView text = line.text.in(bytes);
    const QByteArrayView inside = text.trimmed();
    const bool isText = !inside.isEmpty() && !QByteArrayView("#;").contains(inside.front());
    indented = indented || (isText && inside.front() != text.front());
    if (line.kind == BsLine::Kind::Header) {
        header = header ? header : line;
        forPython = forPython && text.startsWith("[DEFAULT]") && text.count(']') == 1;
    }
    forPython = forPython && !indented;
    if (line.kind != BsLine::Kind::Entry)
        return;
    if (!firstEntry)
        firstEntry = line;
    if (isKey(apiServerKey)) {
        duplicates = duplicates || apiServer;
        apiServer = line;
    } else if (isKey(accessTokenKey)) {
        duplicates = duplicates || !accessTokens.isEmpty();
        accessTokens.append(line);
    } else {
        return;
    }
    values.append(line);
    forPython = forPython && !duplicates && isBare(line);
}

bool BsContent::isBare(const BsLine &entry) const
{
    const bool quoted = QByteArrayView("\"'`").contains(bytes.at(entry.value.begin - 1));
    return !quoted && BsSpan{entry.value.end, entry.text.end}.in(bytes).trimmed().isEmpty();
}

QList<BsSpan> BsContent::withoutValues() const
{
    QList<BsSpan> spans;
    for (const BsLine &entry : values) {
        const QByteArrayView behind = BsSpan{entry.value.end, entry.text.end}.in(bytes);
        const auto *comment =
            std::ranges::find_if(behind, [](char c) { return QByteArrayView("#;").contains(c); });
        spans.append(comment == behind.end()
                         ? entry.whole
                         : BsSpan{entry.text.begin, entry.value.end + (comment - behind.begin())});
    }
    return spans;
}

qsizetype BsContent::beginning() const
{
    if (firstEntry)
        return firstEntry->whole.begin;
    return header ? header->whole.end : textBegin();
}

QByteArrayView BsContent::delimiter(QByteArrayView aligned) const
{
    const bool tight = firstEntry && firstEntry->value.begin == firstEntry->key.end + 1;
    return tight ? QByteArrayView("=") : aligned;
}

} // namespace spacekey
