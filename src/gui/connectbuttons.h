// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/flow.h"
#include "core/region.h"

#include <QObject>

class QPushButton;
class QWidget;

namespace Ui {
class RegionPage;
}

namespace spacekey {

class SignInSettings;
class WaysMenu;

/// The ways into a region on its page: `Connect BaseSpace`, with a button beside it for the other
/// ways, in the head or in the middle of the empty page; there links for who has a token already.
class ConnectButtons final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; it belongs to @p page.
    ConnectButtons(const Ui::RegionPage &ui, SignInSettings &signIn, QWidget *page);

    void setRegion(const Region &region) { m_region = region; }
    void place(bool empty);
    /// How many credentials there are to be imported from the bs CLI.
    void setImportable(int count);
    /// Where the Tab key stops.
    [[nodiscard]] QList<QWidget *> tabStops() const;

Q_SIGNALS:
    /// In the way that is set for the region.
    void connectWanted(const spacekey::Region &region);
    void pasteWanted(const spacekey::Region &region);
    void importWanted();
    void failed(const spacekey::Error &error);

private:
    void showWays();
    void connectWith(Flow flow);

    const Ui::RegionPage &m_ui;
    SignInSettings &m_signIn;
    QWidget *m_page;
    Region m_region;
    WaysMenu *m_ways = nullptr; ///< when it was needed
};

} // namespace spacekey
