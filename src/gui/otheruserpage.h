// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"

#include <QWidget>

#include <memory>

namespace Ui {
class OtherUserPage;
}

namespace spacekey {

/// A credential was to be signed in anew, but it was another user who signed in: both, the new one
/// in the place of the former, or neither?
class OtherUserPage final : public QWidget
{
    Q_OBJECT

public:
    explicit OtherUserPage(QWidget *parent = nullptr);
    ~OtherUserPage() override;

    void setUsers(const Credential &former, const Credential &now);
    /// To be called when it has been shown: puts the focus where a person goes on.
    void enter();

Q_SIGNALS:
    void keepBothWanted();
    void replaceWanted();
    void discarded();

private:
    std::unique_ptr<Ui::OtherUserPage> m_ui;
};

} // namespace spacekey
