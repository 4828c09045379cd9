// SPDX-License-Identifier: Apache-2.0
#include "gui/connectbuttons.h"

#include "core/signinsettings.h"
#include "gui/waysmenu.h"
#include "ui_regionpage.h"

#include <QCoreApplication>
#include <QEvent>

namespace spacekey {

ConnectButtons::ConnectButtons(const Ui::RegionPage &ui, SignInSettings &signIn, QWidget *page)
    : QObject(page)
    , m_ui(ui)
    , m_signIn(signIn)
    , m_page(page)
{
    m_ui.otherWaysText->setForegroundRole(QPalette::PlaceholderText);
    connect(m_ui.connectBaseSpace, &QPushButton::clicked, this,
            [this] { Q_EMIT connectWanted(m_region); });
    connect(m_ui.moreWays, &QPushButton::clicked, this, &ConnectButtons::showWays);
    connect(m_ui.pasteToken, &QPushButton::clicked, this, [this] { Q_EMIT pasteWanted(m_region); });
    connect(m_ui.importFromBs, &QPushButton::clicked, this, &ConnectButtons::importWanted);
}

void ConnectButtons::place(bool empty)
{
    QBoxLayout *place = m_ui.head;
    if (empty)
        place = m_ui.emptyButton;
    if (place->indexOf(m_ui.connectButtons) >= 0)
        return;
    QWidget *focused = nullptr;
    for (QPushButton *button : {m_ui.connectBaseSpace, m_ui.moreWays}) {
        button->setProperty("large", empty);
        QEvent restyled(QEvent::StyleChange); // or it keeps the size it had
        QCoreApplication::sendEvent(button, &restyled);
        if (button->hasFocus())
            focused = button;
    }
    place->addWidget(m_ui.connectButtons, 0, empty ? Qt::AlignHCenter : Qt::AlignTop);
    m_ui.connectButtons->show();
    if (focused)
        focused->setFocus();
}

void ConnectButtons::setImportable(int count)
{
    m_ui.importFromBs->setVisible(count > 0);
    m_ui.importFromBs->setText(tr("Import %n credential(s) from bs CLI", nullptr, count));
}

QList<QWidget *> ConnectButtons::tabStops() const
{
    return {m_ui.connectBaseSpace, m_ui.moreWays, m_ui.importFromBs, m_ui.pasteToken};
}

void ConnectButtons::showWays()
{
    if (m_ways == nullptr) {
        m_ways = new WaysMenu(m_page);
        connect(m_ways, &WaysMenu::chosen, this, &ConnectButtons::connectWith);
        connect(m_ways, &WaysMenu::pasteWanted, this, [this] { Q_EMIT pasteWanted(m_region); });
        connect(m_ways, &WaysMenu::importWanted, this, &ConnectButtons::importWanted);
    }
    m_ways->popUp(*m_ui.moreWays, m_signIn.of(m_region.id).flow);
}

void ConnectButtons::connectWith(Flow flow)
{
    if (const Outcome set = m_signIn.setFlow(m_region.id, flow); !set)
        Q_EMIT failed(set.error());
    else
        Q_EMIT connectWanted(m_region);
}

} // namespace spacekey
