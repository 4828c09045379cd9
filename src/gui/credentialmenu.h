// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"

#include <QMenu>

#include <functional>

namespace spacekey {

class CredentialDesk;

/// What else can be done with one credential. To be shown with popup(); it deletes itself when it
/// is closed.
class CredentialMenu final : public QMenu
{
    Q_OBJECT

public:
    /// @p desk must outlive it.
    CredentialMenu(const Credential &credential, CredentialDesk &desk, QWidget *parent);

private:
    void addSession(const QString &uri);
    void add(const QString &text, const std::function<void()> &what);

    CredentialDesk &m_desk;
};

} // namespace spacekey
