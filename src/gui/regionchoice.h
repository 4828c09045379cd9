// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"

#include <QObject>

class QListView;
class QWidget;

namespace Ui {
class MainWindow;
}

namespace spacekey {

class CredentialDesk;
class Credentials;
class RegionCatalog;
class RegionModel;

/// The list of the regions, of which one is chosen, whatever becomes of the list.
class RegionChoice final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; it belongs to @p window.
    RegionChoice(const Ui::MainWindow &ui, const RegionCatalog &regions,
                 const Credentials &credentials, const CredentialDesk &desk, QWidget &window);

    /// Does nothing when there is no such region.
    void choose(const QString &id);
    /// Whether there is one, as there is after the first choose().
    [[nodiscard]] bool isMade() const { return !m_chosen.isEmpty(); }

Q_SIGNALS:
    /// Another region is chosen, or there is something new to say of this one.
    void changed(const spacekey::Region &region);

private:
    void tell();
    void chooseAgain();
    void followSelection();
    void chooseNeighbour(int step);

    QListView &m_list;
    const RegionCatalog &m_regions;
    RegionModel *m_model;
    QString m_chosen; ///< its id
};

} // namespace spacekey
