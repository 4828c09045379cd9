// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"
#include "gui/connectparts.h"

#include <QList>

class QLayout;
class QWidget;

namespace spacekey {

class BusyPage;
class DonePage;
class OtherUserPage;
class UnsavedPage;
class WaitingPage;
class WhatForPage;

/// The pages of a connect dialog, whose children they are. One of them is shown.
struct ConnectPages
{
    ConnectPages(const Region &region, const ConnectParts &with, QLayout &layout);

    void turnTo(QWidget *page);

    WhatForPage *whatFor;
    BusyPage *busy;
    WaitingPage *waiting;
    UnsavedPage *unsaved;
    OtherUserPage *otherUser;
    DonePage *done;
    QWidget *shown = nullptr;
};

} // namespace spacekey
