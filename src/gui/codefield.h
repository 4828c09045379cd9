// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace spacekey {

/// A short code in large, wide-set letters: read-only, and as wide as the code. Its text is exactly
/// the code; the space between the letters is the font's.
class CodeField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit CodeField(QWidget *parent = nullptr);

    void setCode(const QString &code);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace spacekey
