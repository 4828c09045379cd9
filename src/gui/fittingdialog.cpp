// SPDX-License-Identifier: Apache-2.0
#include "gui/fittingdialog.h"

#include "gui/returnkey.h"
#include "gui/screenroom.h"
#include "gui/scrollingbody.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// Has each layout see what has changed beneath it, the innermost first: by themselves they tell
/// one another through the event loop, and while they are hidden not at all.
void activateLayouts(QWidget &widget)
{
    for (QObject *child : widget.children()) {
        auto *inner = qobject_cast<QWidget *>(child);
        if (inner != nullptr && !inner->isWindow() && !inner->isHidden())
            activateLayouts(*inner);
    }
    if (widget.layout() != nullptr)
        widget.layout()->activate();
    if (auto *body = qobject_cast<ScrollingBody *>(&widget))
        body->tellNeeds();
}

} // namespace

FittingDialog::FittingDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    new ReturnKey(*this);
    constexpr int width = 44; // in heights of a line
    resize(qMin(width * fontMetrics().height(), screenRoom(*this).width()), height());
}

bool FittingDialog::event(QEvent *event)
{
    const bool recognized = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && height() < neededHeight())
        fit();
    return recognized;
}

void FittingDialog::fit()
{
    letBodiesScroll();
    resize(width(), neededHeight());
    stayOnScreen();
}

int FittingDialog::neededHeight()
{
    activateLayouts(*this);
    return qMin(layout()->totalHeightForWidth(width()), screenRoom(*this).height());
}

void FittingDialog::letBodiesScroll()
{
    for (QWidget *body : findChildren<QWidget *>(u"body"_s)) {
        if (body->parentWidget()->layout() != nullptr)
            new ScrollingBody(*body);
    }
}

void FittingDialog::stayOnScreen()
{
    const QRect screen = QDialog::screen()->availableGeometry();
    const int below = frameGeometry().bottom() - screen.bottom();
    if (isVisible() && below > 0)
        move(x(), qMax(screen.top(), y() - below));
}

} // namespace spacekey
