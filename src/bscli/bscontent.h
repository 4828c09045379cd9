// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bscli/bsline.h"
#include "bscli/bsreader.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace spacekey {

/// The text of a `*.cfg` file, and where in it BsConfig finds what it speaks of. Wiped when it
/// goes.
struct BsContent final
{
    static constexpr QByteArrayView apiServerKey{"apiServer"};
    static constexpr QByteArrayView accessTokenKey{"accessToken"};

    explicit BsContent(const QByteArray &text);
    ~BsContent();
    BsContent(const BsContent &) = delete;
    BsContent(BsContent &&) = delete;
    BsContent &operator=(const BsContent &) = delete;
    BsContent &operator=(BsContent &&) = delete;

    [[nodiscard]] QByteArrayView token() const
    {
        return accessTokens.isEmpty() ? QByteArrayView() : accessTokens.last().value.in(bytes);
    }
    /// Behind the byte order mark, if there is one.
    [[nodiscard]] qsizetype textBegin() const
    {
        return bytes.startsWith(BsReader::byteOrderMark) ? BsReader::byteOrderMark.size() : 0;
    }
    /// Where the first lines of the default section belong.
    [[nodiscard]] qsizetype beginning() const;
    /// What to take out for the two values to be gone; the comments behind them stay.
    [[nodiscard]] QList<BsSpan> withoutValues() const;
    /// @p aligned as bs writes it, or without spaces where the file has none.
    [[nodiscard]] QByteArrayView delimiter(QByteArrayView aligned) const;

    QByteArray bytes;
    std::optional<BsLine> header; ///< the first one of the default section
    std::optional<BsLine> firstEntry; ///< of the default section
    std::optional<BsLine> apiServer; ///< the one that counts
    QList<BsLine> accessTokens; ///< the last one counts
    QList<BsLine> values; ///< every line of one of the two
    bool duplicates = false;
    /// Python's configparser finds both values, if they are there, once `[DEFAULT]` precedes them:
    /// they are bare, and in no `[default]`; and nothing is indented, which configparser may take
    /// for a part of the value above it.
    bool forPython = true;
    bool indented = false; ///< something in the default section

private:
    void take(const BsLine &line);
    [[nodiscard]] bool isBare(const BsLine &entry) const;
};

} // namespace spacekey
