// SPDX-License-Identifier: Apache-2.0
#include "gui/fittingdialog.h"

#include <QEvent>
#include <QLayout>

namespace spacekey {

FittingDialog::FittingDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
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
    layout()->activate();
    return layout()->totalHeightForWidth(width());
}

} // namespace spacekey
