// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/connectattempt.h"
#include "gui/connectparts.h"

#include <QCoreApplication>

#include <optional>

namespace spacekey {

/// What a connect dialog is to connect, and in which way. The settings remember the way that the
/// person chooses for a region.
class ConnectPlan final
{
    Q_DECLARE_TR_FUNCTIONS(ConnectPlan)

public:
    ConnectPlan(const Region &region, const ConnectParts &with);

    [[nodiscard]] const Region &region() const { return m_region; }
    /// What the dialog is called.
    [[nodiscard]] QString title() const;

    /// Another account, or the first one.
    void beginAnew() { m_former.reset(); }
    /// This credential is signed in anew.
    void reconnect(const Credential &former) { m_former = former; }

    /// In the way that is set for the region.
    void choose(const Scopes &scopes);
    /// In another way, from now on.
    void useFlow(Flow flow);
    /// In another way, this time.
    void use(const SignInOptions &signIn) { m_signIn = signIn; }

    [[nodiscard]] const Scopes &scopes() const { return m_scopes; }
    [[nodiscard]] ConnectRequest request() const;

private:
    const Region m_region;
    ConnectParts m_with;
    std::optional<Credential> m_former; ///< what is signed in anew
    Scopes m_scopes;
    SignInOptions m_signIn;
};

} // namespace spacekey
