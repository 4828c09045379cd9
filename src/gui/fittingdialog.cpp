// SPDX-License-Identifier: Apache-2.0
#include "gui/fittingdialog.h"

#include "gui/returnkey.h"

#include <QEvent>
#include <QLayout>

namespace spacekey {
namespace {

/// Has each layout see what has changed beneath it, the innermost first: by themselves they tell
/// one another through the event loop, and while they are hidden not at all.
void activateLayouts(const QWidget &widget)
{
    for (const QObject *child : widget.children()) {
        const auto *inner = qobject_cast<const QWidget *>(child);
        if (inner != nullptr && !inner->isWindow() && !inner->isHidden())
            activateLayouts(*inner);
    }
    if (widget.layout() != nullptr)
        widget.layout()->activate();
}

} // namespace

FittingDialog::FittingDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    new ReturnKey(*this);
    constexpr int width = 44; // in heights of a line
    resize(width * fontMetrics().height(), height());
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
    resize(width(), neededHeight());
}

int FittingDialog::neededHeight() const
{
    activateLayouts(*this);
    return layout()->totalHeightForWidth(width());
}

} // namespace spacekey
