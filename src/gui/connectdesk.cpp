// SPDX-License-Identifier: Apache-2.0
#include "gui/connectdesk.h"

#include "app/clientkeys.h"
#include "gui/clientkeydialog.h"
#include "gui/connectdialog.h"

namespace spacekey {
namespace {

bool bringForward(QDialog *dialog)
{
    if (dialog == nullptr || !dialog->isVisible())
        return false;
    dialog->setWindowState(dialog->windowState() & ~Qt::WindowMinimized);
    dialog->raise();
    dialog->activateWindow();
    return true;
}

} // namespace

ConnectDesk::ConnectDesk(Credentials &credentials, ClientKeys &clientKeys, LoopbackPorts &ports,
                         Keychain &keychain, Settings &settings, SignInSettings &signIn,
                         const Clock &clock, QWidget &window)
    : QObject(&window)
    , m_credentials(credentials)
    , m_clientKeys(clientKeys)
    , m_ports(ports)
    , m_keychain(keychain)
    , m_settings(settings)
    , m_signIn(signIn)
    , m_clock(clock)
    , m_window(window)
{ }

void ConnectDesk::connectRegion(const Region &region)
{
    QPointer<QDialog> &place = m_connecting[region.id];
    if (bringForward(place))
        return;
    if (!m_clientKeys.isSetUp(region.id)) {
        auto *first = new ClientKeyDialog(region, m_clientKeys, &m_window);
        connect(first, &ClientKeyDialog::saved, this, &ConnectDesk::connectRegion,
                Qt::QueuedConnection);
        open(place, first);
        return;
    }
    auto *dialog = new ConnectDialog(region, m_credentials, m_clientKeys, m_ports, m_keychain,
                                     m_settings, m_signIn, m_clock, &m_window);
    connect(dialog, &ConnectDialog::clientKeyWanted, this, &ConnectDesk::editClientKey);
    connect(dialog, &ConnectDialog::tokenCopyWanted, this, &ConnectDesk::tokenCopyWanted);
    open(place, dialog);
}

void ConnectDesk::editClientKey(const Region &region)
{
    QPointer<QDialog> &place = m_keyDialogs[region.id];
    if (!bringForward(place))
        open(place, new ClientKeyDialog(region, m_clientKeys, &m_window));
}

void ConnectDesk::open(QPointer<QDialog> &place, QDialog *dialog)
{
    place = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace spacekey
