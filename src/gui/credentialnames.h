// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"

#include <QObject>

class QLabel;
class QWidget;

namespace Ui {
class CredentialCard;
}

namespace spacekey {

/// What a card says of a credential that does not change by itself: whose it is, what it is called,
/// its note, and what it may do.
class CredentialNames final : public QObject
{
    Q_OBJECT

public:
    /// @p ui must outlive it; it belongs to @p card.
    CredentialNames(const Ui::CredentialCard &ui, QWidget *card);

    void show(const Credential &credential);
    /// In a narrow window the words need the avatar's place, and address and scopes those beside
    /// the buttons.
    void setNarrow(bool narrow);

private:
    void showMarks(const Credential &credential);
    void showNote(const QString &note);

    const Ui::CredentialCard &m_ui;
    QWidget *m_card;
    QLabel *m_note = nullptr; ///< when there was one
    bool m_isNarrow = false;
};

} // namespace spacekey
