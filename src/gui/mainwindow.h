// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/error.h"
#include "core/region.h"
#include "core/settings.h"

#include <QMainWindow>

#include <memory>
#include <optional>

namespace Ui {
class MainWindow;
}

namespace spacekey {

class BsDesk;
class BsFiles;
class ClientKeys;
class Clipboard;
class Clock;
class ConnectDesk;
class CredentialDesk;
class Credentials;
class Keychain;
class LaunchDesk;
class LaunchInbox;
class LoopbackPorts;
class RegionActions;
class RegionCatalog;
class RegionChoice;
class RegionPage;
class SignInSettings;
class TokenCopier;

/// The window: regions on the left, the chosen one's credentials on the right, a status line below.
/// Whatever it is to show comes from the collaborators; it keeps only what it looked like.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window shows and does; all of it must outlive the window.
    struct Collaborators
    {
        Settings &settings;
        RegionCatalog &regions;
        SignInSettings &signIn;
        Credentials &credentials;
        const BsFiles &bsFiles;
        Keychain &keychain;
        ClientKeys &clientKeys;
        LoopbackPorts &ports;
        LaunchInbox &launches;
        Clipboard &clipboard;
        const Clock &clock;
    };

    /// Shows @p region, else the one last shown, else the command line's.
    MainWindow(const Collaborators &with, const QString &region, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Does nothing when there is no such region.
    void showRegion(const QString &id);
    void showError(const Error &error);
    /// For the next start; done when it is closed, too.
    void rememberPlace();
    /// Says in the window, and in its title, that this is the sandbox. There is nothing to be done
    /// in it before showRegion() or showError() tells that it has started.
    void markAsSandbox();

Q_SIGNALS:
    /// Once, when the window has been painted for the first time.
    void firstPainted();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void dress();
    void connectActions();
    void connectModels();
    void turnTo(const Region &region);
    void showIndexProblem();
    void goTo(const Credential &credential);
    void updateActions();
    void remember(Settings::Key key, const QVariant &value);

    Collaborators m_with;
    std::unique_ptr<Ui::MainWindow> m_ui;
    RegionChoice *m_regions;
    TokenCopier *m_copier;
    CredentialDesk *m_credentialDesk;
    RegionPage *m_page;
    ConnectDesk *m_desk;
    BsDesk *m_bsDesk;
    LaunchDesk *m_launchDesk;
    RegionActions *m_regionActions;
    std::optional<Error> m_indexProblem; ///< the one last told
    bool m_painted = false;
};

} // namespace spacekey
