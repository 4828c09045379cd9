// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace spacekey {

class LaunchInbox;
class SignInSettings;
class SignInSettingsDialog;

/// Opens the dialog of a region's sign-in settings, one at most, and has it say what is in the way
/// of app launches there.
class SignInSettingsDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; the dialogs belong to @p window.
    SignInSettingsDesk(const LaunchInbox &inbox, SignInSettings &signIn, QWidget &window);

    void edit(const Region &region);

private:
    void follow();

    const LaunchInbox &m_inbox;
    SignInSettings &m_signIn;
    QWidget &m_window;
    QPointer<SignInSettingsDialog> m_dialog;
};

} // namespace spacekey
