// SPDX-License-Identifier: Apache-2.0
#include "gui/signinsettingsdesk.h"

#include "app/launchinbox.h"
#include "gui/bringforward.h"
#include "gui/signinsettingsdialog.h"

namespace spacekey {

SignInSettingsDesk::SignInSettingsDesk(const LaunchInbox &inbox, SignInSettings &signIn,
                                       QWidget &window)
    : QObject(&window)
    , m_inbox(inbox)
    , m_signIn(signIn)
    , m_window(window)
{
    connect(&m_inbox, &LaunchInbox::changed, this, &SignInSettingsDesk::follow);
}

void SignInSettingsDesk::edit(const Region &region)
{
    SignInSettingsDialog *dialog = m_dialog;
    if (dialog == nullptr || !dialog->isVisible() || dialog->region().id != region.id) {
        if (dialog)
            dialog->close();
        dialog = new SignInSettingsDialog(region, m_signIn, &m_window);
        m_dialog = dialog;
        follow();
    }
    bringForward(*dialog);
}

void SignInSettingsDesk::follow()
{
    if (m_dialog)
        m_dialog->setProblem(m_inbox.problem(m_dialog->region().id));
}

} // namespace spacekey
