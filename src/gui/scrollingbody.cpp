// SPDX-License-Identifier: Apache-2.0
#include "gui/scrollingbody.h"

#include <QApplication>
#include <QLayout>

namespace spacekey {

using namespace Qt::StringLiterals;

ScrollingBody::ScrollingBody(QWidget &body)
    : QScrollArea(body.parentWidget())
{
    delete body.parentWidget()->layout()->replaceWidget(&body, this);
    setAccessibleName(u"Contents"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    QWidget *focus = window()->focusWidget();
    setWidget(&body);
    if (focus != nullptr && body.isAncestorOf(focus))
        focus->setFocus(Qt::OtherFocusReason); // which it loses with its parent
    viewport()->setAutoFillBackground(false);
    body.setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *former) {
        // What the mouse presses must not move below it, nor what was scrolled to when the window
        // comes back.
        if (former != nullptr && QGuiApplication::mouseButtons() == Qt::NoButton)
            showFocus();
    });
}

void ScrollingBody::tellNeeds()
{
    showScrollBar();
    const QSize needed(widget()->minimumSizeHint().width(), heightForWidth(window()->width()));
    if (needed == m_needed)
        return;
    m_needed = needed;
    updateGeometry();
}

QSize ScrollingBody::sizeHint() const
{
    return widget()->sizeHint();
}

QSize ScrollingBody::minimumSizeHint() const
{
    constexpr int lines = 5;
    return {widget()->minimumSizeHint().width(), lines * fontMetrics().lineSpacing()};
}

int ScrollingBody::heightForWidth(int width) const
{
    const QLayout &inside = *widget()->layout();
    return inside.hasHeightForWidth() ? inside.totalHeightForWidth(width)
                                      : inside.totalSizeHint().height();
}

bool ScrollingBody::eventFilter(QObject *watched, QEvent *event)
{
    // The layout of the body ends at the viewport, which has none to pass it on to.
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        tellNeeds();
    return QScrollArea::eventFilter(watched, event);
}

void ScrollingBody::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    tellNeeds();
}

void ScrollingBody::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    showScrollBar();
    showFocus();
}

void ScrollingBody::showScrollBar()
{
    // By itself it would stay where words need another line only because it is there.
    const bool tooLow = height() < heightForWidth(width());
    setVerticalScrollBarPolicy(tooLow ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setFocusPolicy(tooLow ? Qt::TabFocus : Qt::NoFocus);
}

void ScrollingBody::showFocus()
{
    QWidget *focus = QApplication::focusWidget();
    if (focus != nullptr && widget()->isAncestorOf(focus))
        ensureWidgetVisible(focus);
}

} // namespace spacekey
