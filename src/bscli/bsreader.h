// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bscli/bsline.h"

#include <optional>

namespace spacekey {

/// Takes the text of a `*.cfg` file apart, line by line, as bs does (it reads INI files as Go's ini
/// package and Python's configparser do, protocol.md §8): `=` or `:` between key and value, any
/// spacing, single, double or back quotes around a value, `#` and `;` before a comment that begins
/// a line or follows white space. Lines end in LF, CR LF or CR. Unlike configparser, a line that
/// begins with white space continues none, and neither does a backslash. Any bytes can be read.
class BsReader final
{
public:
    static constexpr QByteArrayView byteOrderMark{"\xEF\xBB\xBF"};

    /// @p bytes must outlive it; a byte order mark at their beginning is passed over.
    explicit BsReader(QByteArrayView bytes);

    /// The next line; unset behind the last one.
    [[nodiscard]] std::optional<BsLine> next();

private:
    void readHeader(BsLine &line, BsSpan inside);
    void readEntry(BsLine &line, BsSpan inside) const;
    [[nodiscard]] BsSpan value(BsSpan rest) const;
    [[nodiscard]] BsSpan trimmed(BsSpan span) const;

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_inDefault = true;
};

} // namespace spacekey
