// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/tokenaddition.h"
#include "gui/connectparts.h"
#include "gui/fittingdialog.h"

#include <memory>
#include <optional>

namespace Ui {
class PasteDialog;
}

namespace spacekey {

/// Takes a token that a person has from elsewhere, has the server of the chosen region say whose it
/// is, and keeps it. To another region's server the token goes only when the person chooses that
/// one. Modeless; show it, and it deletes itself when it is closed. Closing it before stored()
/// keeps nothing.
class PasteDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p region is chosen at first.
    PasteDialog(const Region &region, const ConnectParts &with, QWidget *parent = nullptr);
    ~PasteDialog() override;

    void done(int result) override;

Q_SIGNALS:
    /// As TokenAddition says; the dialog closes.
    void stored(const spacekey::Credential &credential, const spacekey::Error &warning);
    /// The token was pasted that this credential has already, and the person wants to see it; the
    /// dialog closes.
    void showWanted(const spacekey::Credential &credential);

private:
    void dress();
    void fillIn(const Region &region);
    void followRegion();
    void openPortal();
    void save();
    /// What the form says; empty when it is no token, which is said then.
    [[nodiscard]] std::optional<AdditionRequest> typed() const;
    void addWith(bool AdditionRequest::*consent);
    /// Adds it, unless the keychain holds the token already.
    void addIfNew(const AdditionRequest &request);
    void add(const AdditionRequest &request);
    void offerToShow(const Credential &there);
    void cancel();
    /// Locks the form while @p with is going on; empty: nothing is.
    void setBusy(const QString &with);
    void showFailure(const AdditionRequest &request, const Error &error);
    void askToReplace(const AdditionRequest &request, const Error &error);
    [[nodiscard]] Region chosenRegion() const;

    ConnectParts m_with;
    std::unique_ptr<Ui::PasteDialog> m_ui;
    std::unique_ptr<OneShot> m_job; ///< the search for the token, or its addition
};

} // namespace spacekey
