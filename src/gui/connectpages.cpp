// SPDX-License-Identifier: Apache-2.0
#include "gui/connectpages.h"

#include "gui/busypage.h"
#include "gui/donepage.h"
#include "gui/otheruserpage.h"
#include "gui/unsavedpage.h"
#include "gui/waitingpage.h"
#include "gui/whatforpage.h"

#include <QLayout>

namespace spacekey {
namespace {

QList<QWidget *> all(const ConnectPages &pages)
{
    return {pages.whatFor, pages.busy, pages.waiting, pages.unsaved, pages.otherUser, pages.done};
}

} // namespace

ConnectPages::ConnectPages(const Region &region, const ConnectParts &with, QLayout &layout)
    : whatFor(new WhatForPage(layout.parentWidget()))
    , busy(new BusyPage(layout.parentWidget()))
    , waiting(new WaitingPage(region, with.clock, layout.parentWidget()))
    , unsaved(new UnsavedPage(layout.parentWidget()))
    , otherUser(new OtherUserPage(layout.parentWidget()))
    , done(new DonePage(region, with.credentials, with.keychain, layout.parentWidget()))
{
    for (QWidget *page : all(*this))
        layout.addWidget(page);
}

void ConnectPages::turnTo(QWidget *page)
{
    shown = page;
    for (QWidget *each : all(*this))
        each->setVisible(each == page);
}

} // namespace spacekey
