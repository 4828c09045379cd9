// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/readonlyfield.h"

namespace spacekey {

/// A short code in large, wide-set letters, in one line as wide as the code. Its text is exactly
/// the code; the space between the letters is the font's.
class CodeField final : public ReadOnlyField
{
    Q_OBJECT

public:
    explicit CodeField(QWidget *parent = nullptr);

    void setCode(const QString &code);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace spacekey
