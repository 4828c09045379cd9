// SPDX-License-Identifier: Apache-2.0
#include "bscli/bspreview.h"

#include "bscli/bsreader.h"
#include "core/plaintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

const QString &dots()
{
    static const QString text = u"••••••••"_s;
    return text;
}

QString masked(const QString &secret)
{
    return dots() + AccessToken::fromBytes(secret.toLatin1()).last4();
}

/// Secrets by the name of their key, also where the line is a comment.
QString withoutNamedSecrets(const QString &line)
{
    const auto *delimiter =
        std::find_if(line.begin(), line.end(), [](QChar c) { return c == u'=' || c == u':'; });
    if (delimiter == line.end())
        return line;
    const QString named = line.first(delimiter - line.begin());
    const QString value = line.sliced(named.size() + 1).trimmed();
    const bool secret = std::ranges::any_of(
        std::array{"token"_L1, "secret"_L1, "passw"_L1},
        [&named](QLatin1StringView word) { return named.contains(word, Qt::CaseInsensitive); });
    return secret && !value.isEmpty() ? named + *delimiter + u' ' + masked(value) : line;
}

} // namespace

QStringList bsPreview(const BsConfig &config)
{
    constexpr int maxLength = 200;
    static const QRegularExpression tokens(u"[0-9A-Fa-f]{28,}([0-9A-Fa-f]{4})"_s);
    const QString own = QString::fromLatin1(config.accessToken().bytes());
    QStringList lines;
    BsReader reader(config.bytes());
    while (const std::optional<BsLine> line = reader.next()) {
        QString text = withoutNamedSecrets(QString::fromUtf8(line->text.in(config.bytes())));
        if (!own.isEmpty())
            text.replace(own, masked(own));
        lines.append(plainLine(text.replace(tokens, dots() + "\\1"_L1), maxLength));
    }
    return lines;
}

} // namespace spacekey
