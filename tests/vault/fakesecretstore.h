// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "vault/secretstore.h"

#include <QHash>

#include <optional>

namespace spacekey {

/// A keychain that a test can look into and bring into trouble.
class FakeSecretStore final : public SecretStore
{
public:
    enum class Operation { Read, Write, Remove };

    [[nodiscard]] std::unique_ptr<SecretJob> read(const QString &key) override;
    [[nodiscard]] std::unique_ptr<SecretJob> readUnasked(const QString &key) override;
    [[nodiscard]] std::unique_ptr<SecretJob> write(const QString &key,
                                                   const QByteArray &value) override;
    [[nodiscard]] std::unique_ptr<SecretJob> remove(const QString &key) override;
    [[nodiscard]] std::unique_ptr<SecretJob> removeUnasked(const QString &key) override;

    /// From now on @p operation fails like this, and does nothing.
    void fail(Operation operation, Error::Code code) { m_failures.insert(operation, code); }
    /// Locked from now on: what may ask waits for a person to unlock it, who never comes.
    void lock() { m_locked = true; }
    /// All is well again.
    void heal();
    /// How often a person was asked to unlock it.
    [[nodiscard]] int questions() const { return m_questions; }

    [[nodiscard]] const QHash<QString, QByteArray> &secrets() const { return m_secrets; }

private:
    class Job;

    QHash<QString, QByteArray> m_secrets;
    QHash<Operation, Error::Code> m_failures;
    bool m_locked = false;
    int m_questions = 0;
};

} // namespace spacekey
