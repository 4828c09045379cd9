// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace Ui {
class MainWindow;
}

namespace spacekey {

class ConnectDesk;
class RegionCatalog;
class RegionPage;
class SignInSettingsDesk;

/// The window's menu `Region`: does with the page's region what one can do there.
class RegionActions final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; it belongs to the window of @p page.
    RegionActions(const Ui::MainWindow &ui, RegionPage &page, ConnectDesk &desk,
                  SignInSettingsDesk &settings, RegionCatalog &regions);

    /// To be called when the page has another region, or the default region is another one.
    void update();

private:
    const Ui::MainWindow &m_ui;
    const RegionPage &m_page;
    const RegionCatalog &m_regions;
};

} // namespace spacekey
