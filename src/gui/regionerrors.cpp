// SPDX-License-Identifier: Apache-2.0
#include "gui/regionerrors.h"

#include "app/keychain.h"
#include "gui/credentialdesk.h"
#include "gui/errorstrip.h"

#include <algorithm>
#include <array>
#include <utility>

namespace spacekey {

RegionErrors::RegionErrors(ErrorStrip &strip, CredentialDesk &desk, QObject *parent)
    : QObject(parent)
    , m_strip(strip)
    , m_desk(desk)
{
    connect(&m_desk, &CredentialDesk::failed, this, &RegionErrors::show);
    // Behind the desk, which has told it by then.
    connect(&m_desk.verifier(), &Verifier::failed, this,
            [this](const Credential &credential) { m_token = credential.key; });
    connect(&m_desk, &CredentialDesk::soughtAnew, this, [this](const Credential &credential) {
        if (credential.key == m_token)
            clear();
    });
    connect(&m_desk.keychain(), &Keychain::stateChanged, this, &RegionErrors::followKeychain);
}

void RegionErrors::show(const Error &error, const QString &actionText, std::function<void()> action)
{
    m_code = error.code;
    m_token.clear();
    m_strip.showError(error, actionText, std::move(action));
}

void RegionErrors::showOfToken(const Credential &credential, const Error &error,
                               std::function<void()> retry)
{
    if (error.code == Error::Code::EntryMissing)
        showMissing(credential, error, std::move(retry));
    else
        show(error, tr("Retry"), std::move(retry));
    m_token = credential.key;
}

void RegionErrors::clear()
{
    m_token.clear();
    m_strip.clear();
}

void RegionErrors::showMissing(const Credential &credential, const Error &error,
                               std::function<void()> retry)
{
    m_desk.noteMissing(credential);
    Error missing = error;
    missing.what = tr("The token of “%1” is locked or was removed elsewhere.").arg(credential.name);
    missing.remedy = tr("Unlock the keyring that it was in and try again, sign in again, or forget "
                        "the credential.");
    show(missing, tr("Retry"), [this, credential, again = std::move(retry)] {
        m_desk.noteThere(credential);
        again();
    });
    m_strip.addAction(tr("Sign in again"), [this, credential] { m_desk.reconnect(credential); });
    m_strip.addAction(tr("Forget"), [this, credential] { m_desk.forget(credential); });
}

void RegionErrors::followKeychain()
{
    constexpr std::array overByThen{Error::Code::KeychainAbsent, Error::Code::KeychainNoCollection,
                                    Error::Code::KeychainLocked, Error::Code::KeychainNotAnswering};
    if (m_desk.keychain().state() == Keychain::State::Unlocked
        && std::ranges::find(overByThen, m_code) != overByThen.end())
        clear();
}

} // namespace spacekey
