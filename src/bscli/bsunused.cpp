// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsunused.h"

#include "bscli/bsreader.h"

#include <algorithm>
#include <optional>

namespace spacekey {

namespace {

/// What stands in @p line of @p bytes as the access token; empty when it has none.
QByteArrayView tokenOf(const BsLine &line, QByteArrayView bytes)
{
    const bool hasToken = line.kind == BsLine::Kind::Entry
        && line.key.in(bytes).compare("accessToken", Qt::CaseInsensitive) == 0;
    return hasToken ? line.value.in(bytes) : QByteArrayView();
}

/// The same for a line that is a comment.
QByteArrayView tokenCommentedOut(QByteArrayView text)
{
    const auto *begin = std::find_if_not(
        text.begin(), text.end(), [](char c) { return QByteArrayView("#; \t").contains(c); });
    const QByteArrayView inside = text.sliced(begin - text.begin());
    const std::optional<BsLine> line = BsReader(inside).next();
    return line ? tokenOf(*line, inside) : QByteArrayView();
}

bool isUnusedToken(const BsLine &line, const BsConfig &config)
{
    using Form = BsConfig::TokenForm;
    const QByteArrayView bytes(config.bytes());
    if (line.kind == BsLine::Kind::Other)
        return BsConfig::formOf(tokenCommentedOut(line.text.in(bytes))) == Form::Plain;
    const QByteArrayView token = tokenOf(line, bytes);
    const Form form = BsConfig::formOf(token);
    const bool isToken = form == Form::Plain || form == Form::Unusual;
    return isToken && !(line.inDefault && token == config.accessToken().bytes());
}

} // namespace

QList<int> bsUnusedTokenLines(const BsConfig &config)
{
    QList<int> lines;
    BsReader reader(config.bytes());
    int number = 0;
    while (const std::optional<BsLine> line = reader.next()) {
        ++number;
        if (isUnusedToken(*line, config))
            lines.append(number);
    }
    return lines;
}

} // namespace spacekey
