// SPDX-License-Identifier: Apache-2.0
#include "cli/textcolumns.h"

#include <algorithm>
#include <array>
#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

bool isWide(char32_t c)
{
    // Unicode's East_Asian_Width W and F, in blocks.
    constexpr std::array<std::pair<char32_t, char32_t>, 9> blocks{{{0x1100, 0x115f},
                                                                   {0x2e80, 0xa4cf},
                                                                   {0xac00, 0xd7a3},
                                                                   {0xf900, 0xfaff},
                                                                   {0xfe30, 0xfe6f},
                                                                   {0xff00, 0xff60},
                                                                   {0xffe0, 0xffe6},
                                                                   {0x1f300, 0x1faff},
                                                                   {0x20000, 0x3fffd}}};
    return std::ranges::any_of(
        blocks, [c](const auto &block) { return c >= block.first && c <= block.second; });
}

qsizetype cells(const QString &text)
{
    qsizetype width = 0;
    bool isRendition = false; // from escape to m: see TextStyle
    const QList<uint> codePoints = text.toUcs4();
    for (const char32_t c : codePoints) {
        if (isRendition || c == 0x1b) {
            isRendition = c != U'm';
            continue;
        }
        const QChar::Category category = QChar::category(c);
        if (category != QChar::Mark_NonSpacing && category != QChar::Mark_Enclosing)
            width += isWide(c) ? 2 : 1;
    }
    return width;
}

} // namespace

QList<qsizetype> columnWidths(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), cells(row.at(i)));
    }
    return widths;
}

QString textRow(const QStringList &row, const QList<qsizetype> &widths)
{
    QString line;
    for (qsizetype i = 0; i < row.size(); ++i)
        line += row.at(i)
            + QString(std::max(widths.value(i) - cells(row.at(i)), qsizetype(0)) + 2, u' ');
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QString textColumns(const QList<QStringList> &rows, qsizetype width)
{
    const QList<qsizetype> widths = columnWidths(rows);
    qsizetype indent = 0;
    for (qsizetype i = 0; i + 1 < widths.size(); ++i)
        indent += widths.at(i) + 2;
    QStringList lines;
    for (const QStringList &row : rows) {
        const bool isFull = row.size() == widths.size();
        const QString line = textRow(row, widths);
        lines.append(isFull ? wrappedText(line, width, indent) : line);
    }
    return lines.join(u'\n');
}

QString wrappedText(const QString &text, qsizetype width, qsizetype indent)
{
    constexpr qsizetype narrowest = 16;
    if (width == 0 || width - indent < narrowest)
        return text;
    QStringList lines{QString()};
    // What aligns the columns is kept.
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && text.at(end) == u' ')
            ++end;
        end = text.indexOf(u' ', end);
        if (end < 0)
            end = text.size();
        const QString word = text.sliced(start, end - start);
        if (cells(lines.constLast() + word) <= width || lines.constLast().trimmed().isEmpty())
            lines.last() += word;
        else
            lines.append(QString(indent, u' ') + word.trimmed());
        start = end;
    }
    return lines.join(u'\n');
}

} // namespace spacekey
