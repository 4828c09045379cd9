// SPDX-License-Identifier: Apache-2.0
#include "vault/forgetjob.h"

namespace spacekey {

ForgetJob::ForgetJob(CredentialIndex &index, SecretStore &secrets, const QString &key)
    : m_index(index)
    , m_secrets(secrets)
    , m_key(key)
{ }

ForgetJob::~ForgetJob() = default;

void ForgetJob::begin()
{
    auto reading = m_secrets.readUnasked(m_key);
    connect(reading.get(), &SecretJob::done, this, [this] {
        fail({.code = Error::Code::NotSaved,
              .what = tr("The token is in the keychain after all, so nothing was forgotten."),
              .remedy = tr("Use it, or remove the credential.")});
    });
    connect(reading.get(), &OneShot::failed, this, [this](Error error) {
        if (error.code == Error::Code::EntryMissing)
            drop();
        else
            fail(error);
    });
    attempt(std::move(reading));
}

void ForgetJob::drop()
{
    auto change = m_index.change([key = m_key](IndexContents &contents) -> Outcome {
        contents.credentials.removeIf(
            [&key](const Credential &credential) { return credential.key == key; });
        return std::monostate{};
    });
    connect(change.get(), &IndexChange::changed, this,
            [this] { succeed([this] { Q_EMIT forgotten(); }); });
    next(std::move(change));
}

} // namespace spacekey
