// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialmenu.h"

#include "gui/credentialdesk.h"

#include <QClipboard>
#include <QGuiApplication>

namespace spacekey {

using namespace Qt::StringLiterals;

CredentialMenu::CredentialMenu(const Credential &credential, CredentialDesk &desk, QWidget *parent)
    : QMenu(parent)
    , m_desk(desk)
{
    setAttribute(Qt::WA_DeleteOnClose);
    add(tr("Veri&fy"), [&desk, credential] { desk.verifier().verify(credential); });
    add(tr("&Edit…"), [&desk, credential] { desk.edit(credential); });
    add(tr("Reconnect with &other scopes…"), [&desk, credential] { desk.reconnect(credential); });
    if (!credential.isDefault)
        add(tr("Make &default"), [&desk, credential] { desk.makeDefault(credential); });
    if (credential.sessionOnly)
        add(tr("&Save to keychain"), [&desk, credential] { desk.save(credential); });
    if (!credential.session.isEmpty())
        addSession(credential.session);
    add(tr("E&xport to bs CLI…"), [&desk, credential] { desk.exportToBs(credential); });
    addSeparator();
    add(tr("Re&voke…"), [&desk, credential] { desk.revoke(credential); });
    add(tr("&Remove"), [&desk, credential] { desk.remover().remove(credential); });
    if (desk.isMissing(credential))
        add(tr("For&get"), [&desk, credential] { desk.forget(credential); });
}

void CredentialMenu::addSession(const QString &uri)
{
    const auto copy = [](const QString &text) { QGuiApplication::clipboard()->setText(text); };
    addSeparator();
    add(tr("Copy session &ID"), [copy, uri] { copy(uri.section(u'/', -1)); });
    add(tr("Copy session &URI"), [copy, uri] { copy(uri); });
}

void CredentialMenu::add(const QString &text, const std::function<void()> &what)
{
    connect(addAction(text), &QAction::triggered, &m_desk, what);
}

} // namespace spacekey
