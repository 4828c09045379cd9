// SPDX-License-Identifier: Apache-2.0
#include "gui/clientdesk.h"

#include "app/clientkeys.h"
#include "core/regioncatalog.h"
#include "core/signinsettings.h"
#include "gui/bringforward.h"
#include "gui/clientexportdialog.h"
#include "gui/clientimportdialog.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>

namespace spacekey {

using namespace Qt::StringLiterals;

ClientDesk::ClientDesk(const RegionCatalog &regions, ClientKeys &clientKeys, SignInSettings &signIn,
                       QWidget &window)
    : QObject(&window)
    , m_regions(regions)
    , m_clientKeys(clientKeys)
    , m_signIn(signIn)
    , m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(&m_clientKeys, &ClientKeys::changed, this, &ClientDesk::changed);
}

bool ClientDesk::canExport() const
{
    return !ClientExport::exportable(m_regions, m_clientKeys).isEmpty();
}

void ClientDesk::exportForLab(const Region &chosen)
{
    const QList<Region> regions = ClientExport::exportable(m_regions, m_clientKeys);
    if (!regions.isEmpty())
        show(new ClientExportDialog(regions, chosen, m_clientKeys, m_signIn, &m_window));
}

void ClientDesk::chooseFile()
{
    auto *which = new QFileDialog(&m_window, tr("Client keys from a file"), QDir::homePath(),
                                  tr("Client keys (*.json)"));
    which->setAttribute(Qt::WA_DeleteOnClose);
    which->setFileMode(QFileDialog::ExistingFile);
    connect(which, &QFileDialog::fileSelected, this, &ClientDesk::importFile);
    which->open();
}

void ClientDesk::importFile(const QString &path)
{
    const auto offers = ClientImport::offers(path, m_regions, m_clientKeys, m_signIn);
    if (offers)
        show(new ClientImportDialog(path, *offers, m_clientKeys, m_signIn, &m_window));
    else
        Q_EMIT failed(offers.error());
}

bool ClientDesk::eventFilter(QObject *watched, QEvent *event)
{
    const bool enters = event->type() == QEvent::DragEnter;
    if (!enters && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QString file = fileIn(*drop->mimeData());
    if (file.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!enters)
        importFile(file);
    return true;
}

QString ClientDesk::fileIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const bool fits = urls.size() == 1 && urls.constFirst().isLocalFile()
        && urls.constFirst().fileName().endsWith(".json"_L1, Qt::CaseInsensitive);
    return fits ? urls.constFirst().toLocalFile() : QString();
}

void ClientDesk::show(QDialog *dialog)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = dialog;
    bringForward(*dialog);
}

} // namespace spacekey
