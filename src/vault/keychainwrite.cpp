// SPDX-License-Identifier: Apache-2.0
#include "vault/keychainwrite.h"

#include "vault/keychainerrors.h"

#include <qt6keychain/keychain.h>

namespace spacekey {

KeychainWrite::KeychainWrite(const KeyringEntry &entry, const QByteArray &value,
                             KeyringState &keyring, const Clock &clock, Prompting prompting)
    : KeychainJob(entry, keyring, clock, prompting)
    , m_value(value)
{ }

void KeychainWrite::work(const KeyringView &)
{
    using Job = QKeychain::WritePasswordJob;
    auto job = std::make_unique<Job>(entry().service);
    // As text, so that the person finds the bare token with the keychain's own programs.
    job->setTextData(QString::fromUtf8(m_value));
    run<Job>(std::move(job), [this](const Job &finished) {
        if (finished.error() == QKeychain::NoError)
            readBack();
        else
            failByKeychain(finished);
    });
}

void KeychainWrite::release()
{
    m_value.clear();
    KeychainJob::release();
}

void KeychainWrite::readBack()
{
    // A failed write is reported as success by KWallet (qt-pitfalls.md).
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(std::make_unique<Job>(entry().service), [this](const Job &job) {
        if (job.error() == QKeychain::NoError && job.binaryData() == m_value)
            return finish();
        lookAgain([this](const KeyringView &) { fail(KeychainError::notSaved(backend())); });
    });
}

} // namespace spacekey
