// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bscli/bsline.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace spacekey {

/// The changes of a `*.cfg` file's text. Each gives the whole new text, put together in one piece
/// of memory, so that no other copy of a token stays behind.
namespace BsEdit {

/// @p bytes with @p value as that of @p entry; where it had none, with spaces like those around.
[[nodiscard]] QByteArray withValue(QByteArrayView bytes, const BsLine &entry, QByteArrayView value);

/// @p bytes with a new line, made of these three, at @p position, where another line begins or the
/// last one ends. It ends as the first line does.
[[nodiscard]] QByteArray withLine(QByteArrayView bytes, qsizetype position, QByteArrayView key,
                                  QByteArrayView delimiter = {}, QByteArrayView value = {});

/// @p bytes without @p spans, which are in order.
[[nodiscard]] QByteArray without(QByteArrayView bytes, const QList<BsSpan> &spans);

/// The same with @p lines before all others. Each ends as the first line does.
[[nodiscard]] QByteArray withFirstLines(QByteArrayView bytes, const QByteArrayList &lines,
                                        const QList<BsSpan> &without);

} // namespace BsEdit

} // namespace spacekey
