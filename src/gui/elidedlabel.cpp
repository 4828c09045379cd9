// SPDX-License-Identifier: Apache-2.0
#include "gui/elidedlabel.h"

#include <QHelpEvent>
#include <QStyle>
#include <QStylePainter>
#include <QToolTip>

namespace spacekey {

using namespace Qt::StringLiterals;

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(u"m…"_s) + margins.left() + margins.right(),
            QLabel::minimumSizeHint().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && isElided()) {
        // A tool tip guesses what is rich text; escaped, a server's text stays plain.
        QString tip = "<span>"_L1 + text().toHtmlEscaped() + "</span>"_L1;
        if (!toolTip().isEmpty())
            tip += "<br>"_L1 + toolTip().toHtmlEscaped();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tip, this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    const QRect area = contentsRect();
    painter.drawItemText(area, int(alignment()) | Qt::TextSingleLine, palette(), isEnabled(),
                         fontMetrics().elidedText(text(), m_mode, area.width()), foregroundRole());
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

} // namespace spacekey
