// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace spacekey {

/// A stretch of a file's bytes; end is the first byte behind it.
struct BsSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] bool isEmpty() const { return begin == end; }
    [[nodiscard]] QByteArrayView in(QByteArrayView bytes) const
    {
        return bytes.sliced(begin, end - begin);
    }
};

/// A line of a `*.cfg` file: where its parts are.
struct BsLine
{
    enum class Kind {
        Other, ///< blank, a comment, or nothing that can be read
        Header, ///< `[section]`
        Entry, ///< `key = value`
    };

    Kind kind = Kind::Other;
    BsSpan whole; ///< with the line's end
    BsSpan text; ///< without it
    BsSpan key; ///< an entry's
    BsSpan value; ///< an entry's, bare; when empty, it is where a value would be put
    /// The entry stands in the default section, or the header begins it: `[DEFAULT]` in any case,
    /// or what precedes all headers.
    bool inDefault = true;
};

} // namespace spacekey
