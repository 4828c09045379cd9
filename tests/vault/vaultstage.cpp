// SPDX-License-Identifier: Apache-2.0
#include "vault/vaultstage.h"

#include "support/resultof.h"

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

const QByteArray VaultStage::adasToken = "ada-0123456789abcdef";
const QByteArray VaultStage::bobsToken = "bob-0123456789abcdef";

Result<Credential> VaultStage::store(const Credential &draft, const QByteArray &token)
{
    return resultOf(vault.store(draft, AccessToken::fromBytes(token)), &StoreJob::written);
}

Result<Credential> VaultStage::commit(const Credential &pending, const Naming &naming)
{
    return resultOf(vault.commit(pending, naming), &CommitJob::stored);
}

Result<AccessToken> VaultStage::read(const Credential &credential)
{
    return resultOf(vault.read(credential), &TokenJob::tokenRead);
}

Credential VaultStage::storeAs(const QString &name, const Credential &draft,
                               const QByteArray &token)
{
    return *commit(*store(draft, token), Naming::fixed(name, true));
}

bool VaultStage::everyNameIsWhole() const
{
    return std::ranges::all_of(contents().stored(u"use1"_s), [this](const Credential &credential) {
        const QByteArray expected = credential.user->id == u"7"_s ? adasToken : bobsToken;
        return secrets.secrets().value(credential.key) == expected;
    });
}

} // namespace spacekey
