// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/taskstrip.h"

namespace spacekey {

class LaunchInbox;

/// On the region's page: that app launches wait for a decision, or one for the keychain.
class LaunchHint final : public TaskStrip
{
    Q_OBJECT

public:
    /// @p inbox must outlive it.
    explicit LaunchHint(LaunchInbox &inbox, QWidget *parent = nullptr);

    void follow();

Q_SIGNALS:
    void decideWanted();

private:
    void act();

    LaunchInbox &m_inbox;
};

} // namespace spacekey
