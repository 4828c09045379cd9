// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "vault/indexcontents.h"

#include <QByteArray>

namespace spacekey {

/// The index as text: a JSON object with `format` 1, `credentials` and `trash`; times are ISO 8601
/// in UTC with milliseconds, null when there is none; words are in lower case.
struct IndexFormat
{
    [[nodiscard]] static QByteArray toJson(const IndexContents &contents);
    /// IndexUnusable when it is broken or of a newer format; @p fileName is for the error alone.
    [[nodiscard]] static Result<IndexContents> fromJson(const QByteArray &json,
                                                        const QString &fileName);
};

} // namespace spacekey
