// SPDX-License-Identifier: Apache-2.0
#include "gui/codefield.h"

#include "gui/typography.h"

namespace spacekey {

CodeField::CodeField(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true);
    QFont font = typography::monospaced(2.6);
    font.setBold(true);
    font.setLetterSpacing(QFont::PercentageSpacing, 140);
    setFont(font);
    setTextMargins(10, 4, 0, 4);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CodeField::setCode(const QString &code)
{
    setText(code);
    setCursorPosition(0);
    updateGeometry();
}

QSize CodeField::sizeHint() const
{
    constexpr int inner = 20; // what QLineEdit and the frame keep for themselves
    const QMargins margins = textMargins();
    return {fontMetrics().horizontalAdvance(text()) + margins.left() + margins.right() + inner,
            QLineEdit::sizeHint().height()};
}

QSize CodeField::minimumSizeHint() const
{
    constexpr int fewest = 160;
    return {qMin(fewest, sizeHint().width()), sizeHint().height()};
}

} // namespace spacekey
