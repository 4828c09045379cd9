// SPDX-License-Identifier: Apache-2.0
#include "gui/mainwindow.h"

#include "app/credentials.h"
#include "core/regioncatalog.h"
#include "core/settings.h"
#include "gui/aboutbox.h"
#include "gui/bsdesk.h"
#include "gui/chip.h"
#include "gui/clipboard.h"
#include "gui/connectdesk.h"
#include "gui/credentialactions.h"
#include "gui/credentialdesk.h"
#include "gui/launchdesk.h"
#include "gui/regionactions.h"
#include "gui/regionchoice.h"
#include "gui/regionpage.h"
#include "gui/returnkey.h"
#include "gui/screenroom.h"
#include "gui/signinsettingsdesk.h"
#include "gui/statusline.h"
#include "gui/taborder.h"
#include "gui/tokencopier.h"
#include "gui/toolactions.h"
#include "gui/typography.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>

#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const Collaborators &with, const QString &region, QWidget *parent)
    : QMainWindow(parent)
    , m_with(with)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_copier(new TokenCopier(with.credentials, with.clipboard, with.clock, this))
    , m_credentialDesk(new CredentialDesk(with.credentials, with.keychain, with.clock, *this))
    , m_page(new RegionPage(with.credentials, *m_copier, *m_credentialDesk, with.signIn, with.clock,
                            this))
    , m_desk(new ConnectDesk({with.regions, with.credentials, with.clientKeys, with.ports,
                              with.keychain, with.signIn, with.clock},
                             *this))
{
    m_ui->setupUi(this);
    new ReturnKey(*this);
    m_ui->row->addWidget(m_page, 1);
    auto *status = new StatusLine(with.keychain, with.clipboard);
    m_ui->statusBar->addWidget(status, 1);
    connect(m_desk, &ConnectDesk::storedUnseen, status, &StatusLine::tellStored);
    spacekey::setTabOrder(QList<QWidget *>{m_ui->regions, m_ui->verifyAllButton}
                          + m_page->tabStops() + status->tabStops());
    m_regions = new RegionChoice(*m_ui, with.regions, with.credentials, *m_credentialDesk, *this);
    dress();
    m_bsDesk = new BsDesk(*m_ui, *m_page, with.bsFiles, with.regions);
    new CredentialActions(*m_ui, *m_page, *m_credentialDesk, with.credentials);
    m_launchDesk = new LaunchDesk(with.launches, *m_ui->row, *m_page);
    auto *tools = new ToolActions(*m_ui, *m_page, with.clientKeys, with.signIn,
                                  {with.settings.profile(), with.keychain, with.regions,
                                   with.credentials, with.clientKeys, with.clock});
    connect(tools, &ToolActions::failed, this, &MainWindow::showError);
    auto *settings = new SignInSettingsDesk(with.launches, with.signIn, *this);
    m_regionActions = new RegionActions(*m_ui, *m_page, *m_desk, *settings, with.regions);
    connectActions();
    connectModels();
    resize(size().boundedTo(screenRoom(*this)));
    restoreGeometry(with.settings.value(Settings::Key::WindowGeometry).toByteArray());

    const QString last = with.settings.value(Settings::Key::WindowRegion).toString();
    for (const QString &id : {region, last, with.regions.defaultRegion().id}) {
        if (!m_regions->isMade())
            showRegion(id);
    }
    m_ui->regions->setFocus();
    if (const std::optional<Error> problem = with.settings.problem())
        showError(*problem);
    showIndexProblem();
}

MainWindow::~MainWindow() = default;

void MainWindow::showRegion(const QString &id)
{
    m_page->setEnabled(true);
    m_regions->choose(id);
}

void MainWindow::showError(const Error &error)
{
    m_page->setEnabled(true);
    m_page->showError(error);
}

void MainWindow::rememberPlace()
{
    remember(Settings::Key::WindowGeometry, saveGeometry());
}

void MainWindow::markAsSandbox()
{
    setWindowTitle(tr("SpaceKey · Sandbox"));
    m_ui->caption->addWidget(new Chip(tr("Sandbox"), Chip::Shape::Pill));
    m_page->setEnabled(false);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::ActivationChange || !isActiveWindow())
        return;
    m_page->refreshTimes();
    if (m_painted)
        m_bsDesk->count();
    if (m_with.clipboard.state() == Clipboard::State::Refused)
        m_with.clipboard.clear(); // with the focus it may be allowed
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberPlace();
    QMainWindow::closeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (std::exchange(m_painted, true))
        return;
    // Queued: the paint is over, children and all, when it comes.
    QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_page->refreshTimes();
}

void MainWindow::dress()
{
    QFont caption = typography::bold();
    caption.setCapitalization(QFont::AllUppercase);
    caption.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    m_ui->regionsCaption->setFont(caption);
    typography::setMuted(*m_ui->regionsCaption);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto &&what) {
        connect(action, &QAction::triggered, this, what);
    };
    on(m_ui->quit, &MainWindow::close);
    on(m_ui->goToLaunch, [this] { m_launchDesk->showLaunch(); });
    on(m_ui->goToRegions, [this] { m_ui->regions->setFocus(Qt::ShortcutFocusReason); });
    on(m_ui->goToCredentials, [this] {
        m_launchDesk->showRegionPage();
        m_page->focusFirst();
    });
    on(m_ui->about, [this] { (new AboutBox(this))->open(); });
}

void MainWindow::connectModels()
{
    connect(m_regions, &RegionChoice::changed, this, &MainWindow::turnTo);
    connect(m_page, &RegionPage::connectWanted, m_desk, &ConnectDesk::connectRegion);
    connect(m_page, &RegionPage::changed, this, &MainWindow::updateActions);
    connect(m_credentialDesk, &CredentialDesk::reconnectWanted, m_desk, &ConnectDesk::reconnect);
    connect(m_launchDesk, &LaunchDesk::changed, this, &MainWindow::updateActions);
    connect(m_launchDesk, &LaunchDesk::clientKeyWanted, m_desk, &ConnectDesk::editClientKey);
    connect(m_launchDesk, &LaunchDesk::kept, this, &MainWindow::goTo);
    connect(m_page, &RegionPage::pasteWanted, m_desk, &ConnectDesk::pasteToken);
    connect(m_desk, &ConnectDesk::importWanted, m_bsDesk, &BsDesk::showFiles);
    connect(m_credentialDesk, &CredentialDesk::exportWanted, m_bsDesk, &BsDesk::exportCredential);
    connect(this, &MainWindow::firstPainted, m_bsDesk, &BsDesk::count);
    connect(m_desk, &ConnectDesk::pasted, this, &MainWindow::goTo);
    connect(m_desk, &ConnectDesk::showWanted, this, &MainWindow::goTo);
    connect(m_desk, &ConnectDesk::pasted, m_page, &RegionPage::showWarning);
    connect(m_ui->regions, &QListView::clicked, m_launchDesk, &LaunchDesk::showRegionPage);
    connect(m_desk, &ConnectDesk::tokenCopyWanted, m_copier, &TokenCopier::copy);
    connect(&m_with.credentials, &Credentials::changed, this, &MainWindow::showIndexProblem);
    connect(&m_with.credentials, &Credentials::wasSetAside, this, &MainWindow::showError);
    connect(&m_with.credentials, &Credentials::notRecorded, this, &MainWindow::showError);
    connect(&m_with.settings, &Settings::wasSetAside, this, &MainWindow::showError);
}

void MainWindow::turnTo(const Region &region)
{
    const bool isAnother = m_page->region().id != region.id;
    if (isAnother && m_painted)
        remember(Settings::Key::WindowRegion, region.id);
    if (isAnother)
        m_launchDesk->showRegionPage();
    m_page->setRegion(region);
    updateActions();
}

void MainWindow::showIndexProblem()
{
    const std::optional<Error> &problem =
        m_with.credentials.problem() ? m_with.credentials.problem() : m_with.credentials.damage();
    if (problem == m_indexProblem)
        return;
    m_indexProblem = problem;
    if (problem)
        m_page->showError(*problem, tr("Retry"), [this] { m_with.credentials.reload(); });
}

void MainWindow::goTo(const Credential &credential)
{
    showRegion(credential.region);
    // Queued: the region's page comes back after that, if no other launch waits.
    QMetaObject::invokeMethod(
        this, [this, credential] { m_page->goTo(credential); }, Qt::QueuedConnection);
}

void MainWindow::updateActions()
{
    m_ui->goToLaunch->setEnabled(m_launchDesk->isWaiting());
    m_regionActions->update();
}

void MainWindow::remember(Settings::Key key, const QVariant &value)
{
    // Not worth a word to the person when it fails.
    [[maybe_unused]] const Outcome written = m_with.settings.setValue(key, value);
}

} // namespace spacekey
