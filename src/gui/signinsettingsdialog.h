// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/region.h"
#include "core/signinsettings.h"
#include "gui/fittingdialog.h"

#include <memory>
#include <optional>

namespace Ui {
class SignInSettingsDialog;
}

namespace spacekey {

/// Where the browser comes back to in one region, whether SpaceKey listens there for app launches,
/// and which redirect URI is to be registered for that. Modeless; it deletes itself when it is
/// closed. Nothing changes before Save.
class SignInSettingsDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p settings must outlive it.
    SignInSettingsDialog(const Region &region, SignInSettings &settings, QWidget *parent = nullptr);
    ~SignInSettingsDialog() override;

    [[nodiscard]] const Region &region() const { return m_region; }
    /// Why app launches cannot be received at the moment; unset: they can, or are not wanted. To
    /// be called by whoever listens as soon as the settings are different: the dialog stays then.
    void setProblem(const std::optional<Error> &problem);

private:
    void fillIn();
    void showUri();
    void save();
    /// What is saved already, with what the person has typed.
    [[nodiscard]] SignInOptions typed() const;

    Region m_region;
    SignInSettings &m_settings;
    std::unique_ptr<Ui::SignInSettingsDialog> m_ui;
    bool m_isReachable = true; ///< no problem is known
};

} // namespace spacekey
