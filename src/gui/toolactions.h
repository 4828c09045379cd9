// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QObject>

namespace Ui {
class MainWindow;
}

namespace spacekey {

class ClientDesk;
class ClientKeys;
class RegionCatalog;
class RegionPage;
class SignInSettings;

/// The menu entries for what is about SpaceKey itself: client keys from a file and for the lab.
/// They are on when there is something to do.
class ToolActions final : public QObject
{
    Q_OBJECT

public:
    /// A child of @p page. The other references must outlive it.
    ToolActions(const Ui::MainWindow &ui, RegionPage &page, const RegionCatalog &regions,
                ClientKeys &clientKeys, SignInSettings &signIn);

Q_SIGNALS:
    void failed(const spacekey::Error &error);

private:
    void update();

    const Ui::MainWindow &m_ui;
    ClientDesk *m_clients;
};

} // namespace spacekey
