// SPDX-License-Identifier: Apache-2.0
#include "gui/connectdesk.h"

#include "app/clientkeys.h"
#include "core/regioncatalog.h"
#include "gui/bringforward.h"
#include "gui/clientkeydialog.h"
#include "gui/connectdialog.h"
#include "gui/pastedialog.h"

namespace spacekey {
namespace {

/// False when it is not open.
bool bringBack(QDialog *dialog)
{
    if (dialog == nullptr || !dialog->isVisible())
        return false;
    bringForward(*dialog);
    return true;
}

} // namespace

ConnectDesk::ConnectDesk(const ConnectParts &with, QWidget &window)
    : QObject(&window)
    , m_with(with)
    , m_window(window)
{ }

void ConnectDesk::connectRegion(const Region &region)
{
    begin(region, std::nullopt);
}

void ConnectDesk::reconnect(const Credential &credential)
{
    if (const std::optional<Region> region = m_with.regions.find(credential.region))
        begin(*region, credential);
}

void ConnectDesk::begin(const Region &region, const std::optional<Credential> &former)
{
    QPointer<QDialog> &place = m_connecting[region.id];
    m_former.insert(region.id, former);
    if (bringBack(place)) {
        if (auto *running = qobject_cast<ConnectDialog *>(place); running && former)
            running->reconnect(*former);
        return;
    }
    if (!m_with.clientKeys.isSetUp(region)) {
        auto *first = new ClientKeyDialog(region, m_with.clientKeys, &m_window);
        first->offerOtherWays();
        connect(first, &ClientKeyDialog::importWanted, this, &ConnectDesk::importWanted);
        connect(first, &ClientKeyDialog::pasteWanted, this, &ConnectDesk::pasteToken);
        connect(
            first, &ClientKeyDialog::saved, this,
            [this](const Region &saved) { begin(saved, m_former.take(saved.id)); },
            Qt::QueuedConnection);
        open(place, first);
        return;
    }
    auto *dialog = new ConnectDialog(region, m_with, &m_window);
    connect(dialog, &ConnectDialog::clientKeyWanted, this, &ConnectDesk::editClientKey);
    connect(dialog, &ConnectDialog::stored, this, [this, dialog](const Credential &credential) {
        if (!dialog->isVisible())
            Q_EMIT storedUnseen(credential);
    });
    connect(dialog, &ConnectDialog::tokenCopyWanted, this, &ConnectDesk::tokenCopyWanted);
    open(place, dialog);
    if (former)
        dialog->reconnect(*former);
}

void ConnectDesk::editClientKey(const Region &region)
{
    QPointer<QDialog> &place = m_keyDialogs[region.id];
    if (!bringBack(place))
        open(place, new ClientKeyDialog(region, m_with.clientKeys, &m_window));
}

void ConnectDesk::pasteToken(const Region &region)
{
    if (bringBack(m_paste))
        return;
    auto *dialog = new PasteDialog(region, m_with, &m_window);
    connect(dialog, &PasteDialog::stored, this, &ConnectDesk::pasted);
    connect(dialog, &PasteDialog::showWanted, this, &ConnectDesk::showWanted);
    open(m_paste, dialog);
}

void ConnectDesk::open(QPointer<QDialog> &place, QDialog *dialog)
{
    place = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace spacekey
