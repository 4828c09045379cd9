// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/launchinbox.h"

#include <QObject>

#include <functional>
#include <memory>

class QBoxLayout;

namespace spacekey {

class LaunchHint;
class LaunchPage;
class RegionPage;

/// App launches in the window: a page in the place of the region's where one decides, which comes
/// forward with each launch; and on the region's page a way back to it.
class LaunchDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; it belongs to @p regionPage, which stands in @p place.
    LaunchDesk(LaunchInbox &inbox, QBoxLayout &place, RegionPage &regionPage);

    [[nodiscard]] bool isWaiting() const { return m_inbox.current().has_value(); }
    /// Shows the launch that waits, if there is one.
    void showLaunch();
    /// Shows the region's page; a launch goes on waiting.
    void showRegionPage();

Q_SIGNALS:
    /// isWaiting() may be different.
    void changed();
    void kept(const spacekey::Credential &credential);
    /// A region's client pair is missing or refused, and the person wants to set it up.
    void clientKeyWanted(const spacekey::Region &region);

private:
    void follow();
    void present(const Launch &launch);
    void raiseWindow();
    void showHint();
    void keep(const QString &name);
    void revoke();
    void dismiss();
    void start(std::unique_ptr<LaunchDecision> decision, const QString &with);
    void cancel();
    void leave();
    void tell(const Error &error, const QString &actionText = {},
              const std::function<void()> &action = {});
    void failedToArrive(const Region &region, Error error);
    void failedToKeep(const QString &name, const Error &error);
    void failedToRevoke(const Region &region, const Error &error);

    LaunchInbox &m_inbox;
    QBoxLayout &m_place;
    RegionPage &m_regionPage;
    LaunchPage *m_page = nullptr; ///< when it was needed
    LaunchHint *m_hint = nullptr; ///< when it was needed
    QString m_shown; ///< the session of the launch on the page
    int m_waiting = 0;
    std::unique_ptr<LaunchDecision> m_decision;
    bool m_revoking = false; ///< is what m_decision does
};

} // namespace spacekey
