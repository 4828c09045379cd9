// SPDX-License-Identifier: Apache-2.0
#include "gui/launchhint.h"

#include "app/launchinbox.h"
#include "gui/keychainwords.h"

namespace spacekey {

using namespace Qt::StringLiterals;

LaunchHint::LaunchHint(LaunchInbox &inbox, QWidget *parent)
    : TaskStrip(parent)
    , m_inbox(inbox)
{
    connect(this, &TaskStrip::pressed, this, &LaunchHint::act);
}

void LaunchHint::follow()
{
    if (m_inbox.current()) {
        setButton(tr("Decide…"), u"Decide"_s);
        say(tr("%n app launch(es) from BaseSpace wait for your decision.", nullptr,
               m_inbox.waiting() + 1));
    } else if (const std::optional<Region> region = m_inbox.locked()) {
        setButton(tr("Cancel"), u"Cancel"_s);
        say(tr("An app launch in %1 waits for the keychain.").arg(region->name) + u' '
            + keychainwords::howToGoOn());
    } else {
        hush();
    }
}

void LaunchHint::act()
{
    if (m_inbox.current())
        Q_EMIT decideWanted();
    else
        m_inbox.giveUpLocked();
}

} // namespace spacekey
