// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/clientkeys.h"
#include "core/region.h"
#include "gui/fittingdialog.h"

#include <memory>

namespace Ui {
class ClientKeyDialog;
}

namespace spacekey {

/// Asks for the client key and secret of a region's BaseSpace application, tells how to get them,
/// and keeps them: the key in the settings, the secret in the keychain. Modeless; show it, and it
/// deletes itself when it is closed. Closing it before saved() changes nothing.
class ClientKeyDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p clientKeys must outlive it.
    ClientKeyDialog(const Region &region, ClientKeys &clientKeys, QWidget *parent = nullptr);
    ~ClientKeyDialog() override;

    [[nodiscard]] const Region &region() const { return m_region; }

    /// Offers the ways that need no client pair.
    void offerOtherWays();
    void done(int result) override;

Q_SIGNALS:
    /// The pair is kept, in the keychain or for this session; the dialog closes.
    void saved(const spacekey::Region &region);
    /// A token is to be pasted instead; the dialog closes.
    void pasteWanted(const spacekey::Region &region);
    /// Likewise, the bs CLI's files are to be looked at.
    void importWanted();

private:
    void fillIn();
    void openPortal();
    void save();
    void finish();
    /// Locks the form while @p with is going on; empty: nothing is.
    void setBusy(const QString &with);
    void showFailure(const Error &error);
    [[nodiscard]] ClientPair typed() const;

    Region m_region;
    ClientKeys &m_clientKeys;
    std::unique_ptr<Ui::ClientKeyDialog> m_ui;
    std::unique_ptr<ClientPairSave> m_save;
};

} // namespace spacekey
