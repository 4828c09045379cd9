// SPDX-License-Identifier: Apache-2.0
#include "gui/regionchoice.h"

#include "core/regioncatalog.h"
#include "gui/regiondelegate.h"
#include "gui/regionmodel.h"
#include "ui_mainwindow.h"

#include <QItemSelectionModel>

namespace spacekey {

RegionChoice::RegionChoice(const Ui::MainWindow &ui, const RegionCatalog &regions,
                           const Credentials &credentials, const CredentialDesk &desk,
                           QWidget &window)
    : QObject(&window)
    , m_list(*ui.regions)
    , m_regions(regions)
    , m_model(new RegionModel(regions, credentials, desk, this))
{
    m_list.setModel(m_model);
    m_list.setItemDelegate(new RegionDelegate(this));
    m_list.viewport()->setAutoFillBackground(false);
    connect(m_list.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RegionChoice::tell);
    connect(m_list.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RegionChoice::followSelection, Qt::QueuedConnection);
    connect(m_model, &RegionModel::modelReset, this, &RegionChoice::chooseAgain);
    connect(m_model, &RegionModel::dataChanged, this, &RegionChoice::tell);
    connect(ui.previousRegion, &QAction::triggered, this, [this] { chooseNeighbour(-1); });
    connect(ui.nextRegion, &QAction::triggered, this, [this] { chooseNeighbour(1); });
}

void RegionChoice::choose(const QString &id)
{
    const QModelIndex index = m_model->indexOf(id);
    if (index.isValid())
        m_list.setCurrentIndex(index);
}

void RegionChoice::tell()
{
    if (!m_list.currentIndex().isValid())
        return;
    const Region region = m_model->region(m_list.currentIndex());
    m_chosen = region.id;
    Q_EMIT changed(region);
}

void RegionChoice::chooseAgain()
{
    // A reset loses the choice.
    choose(m_model->indexOf(m_chosen).isValid() ? m_chosen : m_regions.defaultRegion().id);
}

void RegionChoice::followSelection()
{
    // Assistive technology clears, then selects without making current, and can leave it cleared.
    const QModelIndex selected = m_list.selectionModel()->selectedIndexes().value(0);
    m_list.setCurrentIndex(selected.isValid() ? selected : m_model->indexOf(m_chosen));
}

void RegionChoice::chooseNeighbour(int step)
{
    const QModelIndex current = m_list.currentIndex();
    const QModelIndex next = current.siblingAtRow(current.row() + step);
    if (next.isValid())
        m_list.setCurrentIndex(next);
}

} // namespace spacekey
