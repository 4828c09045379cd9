// SPDX-License-Identifier: Apache-2.0
#include "gui/linkfield.h"

#include "gui/typography.h"

#include <QTextLayout>

namespace spacekey {
namespace {

constexpr int mostLines = 4;

} // namespace

LinkField::LinkField(QWidget *parent)
    : ReadOnlyField(parent)
{
    setFont(typography::monospaced(0.95));
    setWordWrapMode(QTextOption::WrapAnywhere);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinkField::setLink(const QString &link)
{
    setPlainText(link);
    showScrollBar();
    updateGeometry();
}

void LinkField::resizeEvent(QResizeEvent *event)
{
    ReadOnlyField::resizeEvent(event);
    showScrollBar();
}

QSize LinkField::sizeHint() const
{
    return {ReadOnlyField::sizeHint().width(), heightForWidth(width())};
}

QSize LinkField::minimumSizeHint() const
{
    return {ReadOnlyField::minimumSizeHint().width(), heightOf(1)};
}

int LinkField::heightForWidth(int width) const
{
    return heightOf(qMin(mostLines, linesNeeded(width)));
}

void LinkField::showScrollBar()
{
    const bool tooLong = linesNeeded(width()) > mostLines;
    setVerticalScrollBarPolicy(tooLong ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
}

int LinkField::linesNeeded(int width) const
{
    QTextLayout layout(toPlainText(), font());
    layout.setTextOption(document()->defaultTextOption());
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width - 2 * margin);
        ++lines;
    }
    layout.endLayout();
    return qMax(1, lines);
}

} // namespace spacekey
