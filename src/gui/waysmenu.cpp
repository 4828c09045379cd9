// SPDX-License-Identifier: Apache-2.0
#include "gui/waysmenu.h"

#include "gui/menuplace.h"

#include <QActionGroup>
#include <QPushButton>

namespace spacekey {

using namespace Qt::StringLiterals;

WaysMenu::WaysMenu(QWidget *parent)
    : QMenu(parent)
    , m_flows(new QActionGroup(this))
{
    setAccessibleName(u"More ways to connect"_s);
    add(Flow::Device, tr("With a &code"));
    add(Flow::Redirect, tr("With a browser &redirect"));
    addSeparator();
    connect(addAction(tr("&Paste a token…")), &QAction::triggered, this, &WaysMenu::pasteWanted);
    connect(addAction(tr("&Import from bs CLI…")), &QAction::triggered, this,
            &WaysMenu::importWanted);
}

void WaysMenu::popUp(const QPushButton &button, Flow last)
{
    QAction *marked = nullptr;
    for (QAction *way : m_flows->actions()) {
        way->setChecked(way->data().value<Flow>() == last);
        if (way->isChecked())
            marked = way;
    }
    popUpUnder(button, *this);
    setActiveAction(marked);
}

void WaysMenu::add(Flow flow, const QString &text)
{
    QAction *way = addAction(text);
    way->setCheckable(true);
    way->setData(QVariant::fromValue(flow));
    m_flows->addAction(way);
    connect(way, &QAction::triggered, this, [this, flow] { Q_EMIT chosen(flow); });
}

} // namespace spacekey
