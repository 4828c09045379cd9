// SPDX-License-Identifier: Apache-2.0
#include "gui/codefield.h"

#include "gui/typography.h"

namespace spacekey {

CodeField::CodeField(QWidget *parent)
    : ReadOnlyField(parent)
{
    QFont font = typography::monospaced(2.6);
    font.setBold(true);
    font.setLetterSpacing(QFont::PercentageSpacing, 140);
    setFont(font);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CodeField::setCode(const QString &code)
{
    setPlainText(code);
    updateGeometry();
}

QSize CodeField::sizeHint() const
{
    constexpr int cursor = 6; // behind the last letter
    return {fontMetrics().horizontalAdvance(toPlainText()) + 2 * margin + cursor, heightOf(1)};
}

QSize CodeField::minimumSizeHint() const
{
    constexpr int fewest = 160;
    return {qMin(fewest, sizeHint().width()), sizeHint().height()};
}

} // namespace spacekey
