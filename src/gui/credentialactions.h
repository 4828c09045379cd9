// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAction;

namespace Ui {
class MainWindow;
}

namespace spacekey {

class CredentialCard;
class CredentialDesk;
class Credentials;
class RegionPage;

/// The window's menu `Credential`: does with the page's current card what the card's own buttons
/// do, verifies all, and takes a removal back. For all there is a button below the regions, too.
class CredentialActions final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; it belongs to the window of @p page.
    CredentialActions(const Ui::MainWindow &ui, RegionPage &page, CredentialDesk &desk,
                      const Credentials &credentials);

    /// To be called when the page has another current card.
    void update();

private:
    void connectActions();
    [[nodiscard]] QList<QAction *> ofOneCard() const;

    const Ui::MainWindow &m_ui;
    RegionPage &m_page;
    CredentialDesk &m_desk;
    const Credentials &m_credentials;
};

} // namespace spacekey
