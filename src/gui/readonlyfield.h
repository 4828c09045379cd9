// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPlainTextEdit>

namespace spacekey {

/// Text to read, select and copy, on the ground of a line edit. Tab leaves it, and coming by Tab
/// selects all. To assistive technology it is read-only; a QLineEdit is always editable to that.
class ReadOnlyField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReadOnlyField(QWidget *parent = nullptr);

protected:
    /// Around the text, on all sides.
    static constexpr int margin = 7;

    bool event(QEvent *event) override;

    [[nodiscard]] int heightOf(int lines) const;
};

} // namespace spacekey
