// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/region.h"
#include "gui/connectparts.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <optional>

class QDialog;
class QWidget;

namespace spacekey {

/// Opens the dialogs that connect a region, at most one a region: asking again brings the running
/// one forward. Without a client pair the region is first asked for it, or a token is pasted, which
/// needs none.
class ConnectDesk final : public QObject
{
    Q_OBJECT

public:
    /// The dialogs belong to @p window.
    ConnectDesk(const ConnectParts &with, QWidget &window);

    void connectRegion(const Region &region);
    /// Signs a credential in anew, with other scopes if the person likes. Does nothing when its
    /// region is gone.
    void reconnect(const Credential &credential);
    void editClientKey(const Region &region);
    /// @p region is chosen at first.
    void pasteToken(const Region &region);

Q_SIGNALS:
    /// What was signed in is stored, or kept for this session, though its dialog was closed.
    void storedUnseen(const spacekey::Credential &credential);
    /// The person wants the token of what was just connected on the clipboard.
    void tokenCopyWanted(const spacekey::Credential &credential);
    /// The person would rather import from the bs CLI.
    void importWanted();
    /// The person wants to see this credential.
    void showWanted(const spacekey::Credential &credential);
    /// As TokenAddition::stored() says.
    void pasted(const spacekey::Credential &credential, const spacekey::Error &warning);

private:
    void begin(const Region &region, const std::optional<Credential> &former);
    void open(QPointer<QDialog> &place, QDialog *dialog);

    ConnectParts m_with;
    QWidget &m_window;
    QHash<QString, QPointer<QDialog>> m_connecting; ///< by region
    QHash<QString, std::optional<Credential>> m_former; ///< the last one wanted; by region
    QHash<QString, QPointer<QDialog>> m_keyDialogs; ///< by region
    QPointer<QDialog> m_paste;
};

} // namespace spacekey
