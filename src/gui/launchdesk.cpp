// SPDX-License-Identifier: Apache-2.0
#include "gui/launchdesk.h"

#include "gui/keychainwords.h"
#include "gui/launchhint.h"
#include "gui/launchpage.h"
#include "gui/portal.h"
#include "gui/regionpage.h"
#include "gui/taborder.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString identity(const Launch &launch)
{
    return launch.region.id + u' ' + launch.session.uri;
}

} // namespace

LaunchDesk::LaunchDesk(LaunchInbox &inbox, QBoxLayout &place, RegionPage &regionPage)
    : QObject(&regionPage)
    , m_inbox(inbox)
    , m_place(place)
    , m_regionPage(regionPage)
{
    connect(&m_inbox, &LaunchInbox::changed, this, &LaunchDesk::follow);
    connect(&m_inbox, &LaunchInbox::failed, this, &LaunchDesk::failedToArrive);
    // When the window has chosen its region.
    QMetaObject::invokeMethod(this, &LaunchDesk::follow, Qt::QueuedConnection);
}

void LaunchDesk::showLaunch()
{
    if (m_shown.isEmpty())
        return;
    m_regionPage.hide();
    m_page->show();
    m_page->enter();
}

void LaunchDesk::showRegionPage()
{
    if (!m_page || m_page->isHidden())
        return;
    m_page->hide();
    m_regionPage.show();
    showHint();
}

void LaunchDesk::follow()
{
    if (m_decision) // which makes way first
        return;
    const std::optional<Launch> current = m_inbox.current();
    const int more = m_inbox.waiting() + (m_inbox.locked() ? 1 : 0);
    const int before = std::exchange(m_waiting, more);
    if (!current)
        leave();
    else if (identity(*current) != m_shown)
        present(*current);
    else if (m_waiting > before)
        raiseWindow();
    if (m_page)
        m_page->setWaiting(m_waiting);
    showHint();
    Q_EMIT changed();
}

void LaunchDesk::present(const Launch &launch)
{
    if (!m_page) {
        m_page = new LaunchPage(&m_regionPage);
        m_place.addWidget(m_page, 1);
        spacekey::setTabOrder(QList{m_regionPage.tabStops().last()} + m_page->tabStops());
        connect(m_page, &LaunchPage::keepWanted, this, &LaunchDesk::keep);
        connect(m_page, &LaunchPage::revokeWanted, this, &LaunchDesk::revoke);
        connect(m_page, &LaunchPage::dismissed, this, &LaunchDesk::dismiss);
        connect(m_page, &LaunchPage::cancelled, this, &LaunchDesk::cancel);
    }
    m_shown = identity(launch);
    m_page->setLaunch(launch, m_inbox.suggestedName());
    showLaunch();
    raiseWindow();
}

void LaunchDesk::leave()
{
    m_shown.clear();
    if (!m_page || m_page->isHidden())
        return;
    showRegionPage();
    m_regionPage.focusFirst();
}

void LaunchDesk::raiseWindow()
{
    QWidget *window = m_regionPage.window();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    QApplication::alert(window);
}

void LaunchDesk::showHint()
{
    const bool needed = (m_inbox.current() || m_inbox.locked()) && !m_regionPage.isHidden();
    if (!m_hint && needed) {
        m_hint = new LaunchHint(m_inbox, &m_regionPage);
        connect(m_hint, &LaunchHint::decideWanted, this, &LaunchDesk::showLaunch);
        m_regionPage.addHint(*m_hint);
    }
    if (m_hint)
        m_hint->follow();
}

void LaunchDesk::keep(const QString &name)
{
    auto decision = m_inbox.keep(name);
    connect(decision.get(), &OneShot::failed, this,
            [this, name](const Error &error) { failedToKeep(name, error); });
    start(std::move(decision), tr("Saving in the keychain…"));
}

void LaunchDesk::revoke()
{
    const Region region = m_inbox.current()->region;
    auto decision = m_inbox.revoke();
    connect(decision.get(), &OneShot::failed, this,
            [this, region](const Error &error) { failedToRevoke(region, error); });
    m_revoking = true;
    start(std::move(decision), tr("Revoking…"));
}

void LaunchDesk::dismiss()
{
    m_shown.clear();
    m_inbox.dismiss();
}

void LaunchDesk::start(std::unique_ptr<LaunchDecision> decision, const QString &with)
{
    m_decision = std::move(decision);
    connect(m_decision.get(), &LaunchDecision::waitingForUnlock, this,
            [this] { m_page->setBusy(keychainwords::waitingAndHowToGoOn()); });
    connect(m_decision.get(), &LaunchDecision::kept, this, [this](const Credential &credential) {
        m_shown.clear();
        Q_EMIT kept(credential);
    });
    connect(m_decision.get(), &LaunchDecision::revoked, this, [this] { m_shown.clear(); });
    connect(m_decision.get(), &OneShot::over, this, [this] {
        m_decision.reset();
        m_revoking = false;
        m_page->setBusy({});
        follow();
    });
    m_page->setBusy(with);
    m_decision->start();
}

void LaunchDesk::cancel()
{
    if (m_revoking)
        showRegionPage(); // what was asked of the server cannot be taken back
    else if (m_decision)
        m_decision->cancel();
}

void LaunchDesk::failedToKeep(const QString &name, const Error &error)
{
    using Code = Error::Code;
    switch (error.code) {
    case Code::Cancelled:
        break;
    case Code::InvalidName:
    case Code::NameTaken:
        m_page->showError(error);
        break;
    case Code::KeychainAbsent:
    case Code::KeychainNoCollection:
        m_page->showError(error, tr("Keep for this session only"), [this] {
            m_shown.clear();
            Q_EMIT kept(m_inbox.keepForSession());
        });
        break;
    default:
        m_page->showError(error, tr("Retry"), [this, name] { keep(name); });
    }
}

void LaunchDesk::failedToRevoke(const Region &region, const Error &error)
{
    if (error.code == Error::Code::Cancelled)
        return;
    if (error.code == Error::Code::NotRevoked && portal::isKnown(region)) {
        tell(error, tr("Open portal"), [this, region] {
            if (const std::optional<Error> problem = portal::open(region))
                tell(*problem);
        });
    } else {
        // Not another one, which may have come to its place.
        tell(error, tr("Retry"), [this, launch = m_shown] {
            if (launch == m_shown)
                revoke();
        });
    }
}

void LaunchDesk::failedToArrive(const Region &region, Error error)
{
    error.what = tr("An app launch in %1 failed. %2").arg(region.name, error.what);
    if (error.code == Error::Code::ClientPairMissing || error.code == Error::Code::InvalidClient)
        tell(error, tr("Client key…"), [this, region] { Q_EMIT clientKeyWanted(region); });
    else
        tell(error);
}

void LaunchDesk::tell(const Error &error, const QString &actionText,
                      const std::function<void()> &action)
{
    if (m_page && !m_page->isHidden())
        m_page->showError(error, actionText, action);
    else
        m_regionPage.showError(error, actionText, action);
}

} // namespace spacekey
