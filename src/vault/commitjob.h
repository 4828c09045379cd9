// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/oneshot.h"
#include "vault/naming.h"

namespace spacekey {

class Vault;

/// Makes a pending credential a stored one. Made by Vault::commit(). Fails with NameTaken,
/// InvalidName, NoSuchCredential (it is pending no more), FileFailure or an Index… code.
class CommitJob final : public OneShot
{
    Q_OBJECT

public:
    CommitJob(Vault &vault, const Credential &pending, const Naming &naming);
    ~CommitJob() override;

Q_SIGNALS:
    /// Terminal: the name points to the new token.
    void stored(const spacekey::Credential &credential);

protected:
    void begin() override;

private:
    [[nodiscard]] Outcome apply(IndexContents &contents);

    Vault &m_vault;
    Credential m_credential;
    Naming m_naming;
};

} // namespace spacekey
