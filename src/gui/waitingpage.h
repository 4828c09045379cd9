// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "core/region.h"
#include "core/signinprompt.h"

#include <QWidget>

#include <memory>

namespace Ui {
class WaitingPage;
}

namespace spacekey {

class Note;

/// The person signs in and accepts in a browser: link, code, QR code, time left, and what the
/// network is doing. In a redirect flow there is no code, and no other device can help; but when
/// the browser does not come back, there is something else to do.
class WaitingPage final : public QWidget
{
    Q_OBJECT

public:
    /// @p clock must outlive it.
    WaitingPage(const Region &region, const Clock &clock, QWidget *parent = nullptr);
    ~WaitingPage() override;

    /// How long a browser may take to come back before something else is offered.
    static constexpr std::chrono::seconds patience{15};

    /// Shows @p prompt and counts its time down, once a second, until stop(). Opens the link in the
    /// browser if it leads to the region's own pages.
    void start(const SignInPrompt &prompt);
    void stop();
    /// Something is in the way; it goes on by itself.
    void showTrouble(const Error &error);
    void clearTrouble();
    /// Why the address of addressGiven() does not help.
    void showAddressProblem(const Error &error);
    /// To be called when it has been shown: puts the focus where a person goes on.
    void enter();

Q_SIGNALS:
    void cancelled();
    /// The person wants to sign in that way instead.
    void flowWanted(spacekey::Flow flow);
    /// The browser ended on that address. It holds the server's code: it is a secret.
    void addressGiven(const QString &address);

private:
    [[nodiscard]] bool isRedirect() const { return m_prompt.flow == Flow::Redirect; }
    void connectButtons();
    void showLink();
    void showSignInHint(bool browserOpen);
    void openBrowser();
    void warnAboutLink();
    void showCode(const QString &code);
    void showTimeLeft();
    void copy(const QString &text, Note &feedback, const QString &copied);

    Region m_region;
    const Clock &m_clock;
    std::unique_ptr<Ui::WaitingPage> m_ui;
    std::unique_ptr<Timer> m_timer;
    std::unique_ptr<Timer> m_patience;
    SignInPrompt m_prompt;
    std::chrono::milliseconds m_deadline{}; ///< on the clock's sinceBoot()
};

} // namespace spacekey
