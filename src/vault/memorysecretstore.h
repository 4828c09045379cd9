// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/secretstore.h"

#include <QHash>

namespace spacekey {

/// Secrets for this session only. Its memory is wiped when a secret is replaced or removed, and at
/// the end.
class MemorySecretStore final : public SecretStore
{
public:
    MemorySecretStore() = default;
    ~MemorySecretStore() override;

    [[nodiscard]] std::unique_ptr<SecretJob> read(const QString &key) override;
    [[nodiscard]] std::unique_ptr<SecretJob> readUnasked(const QString &key) override;
    [[nodiscard]] std::unique_ptr<SecretJob> write(const QString &key,
                                                   const QByteArray &value) override;
    [[nodiscard]] std::unique_ptr<SecretJob> remove(const QString &key) override;
    [[nodiscard]] std::unique_ptr<SecretJob> removeUnasked(const QString &key) override;

private:
    Q_DISABLE_COPY_MOVE(MemorySecretStore)

    QHash<QString, QByteArray> m_secrets; ///< none of them shared with anyone
};

} // namespace spacekey
