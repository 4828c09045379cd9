// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/error.h"

#include <QObject>

#include <functional>
#include <optional>

namespace spacekey {

class CredentialDesk;
class ErrorStrip;

/// What went wrong in a region, in the strip of its page. It is taken down when it is over: what
/// the keychain did not do, once that is unlocked; that a token could not be had, once it is looked
/// for anew.
class RegionErrors final : public QObject
{
    Q_OBJECT

public:
    /// @p strip and @p desk must outlive it.
    RegionErrors(ErrorStrip &strip, CredentialDesk &desk, QObject *parent);

    /// As ErrorStrip::showError() says.
    void show(const Error &error, const QString &actionText = {},
              std::function<void()> action = {});
    /// That the token of @p credential could not be had.
    void showOfToken(const Credential &credential, const Error &error, std::function<void()> retry);
    void clear();

private:
    void showMissing(const Credential &credential, const Error &error, std::function<void()> retry);
    void followKeychain();

    ErrorStrip &m_strip;
    CredentialDesk &m_desk;
    Error::Code m_code = Error::Code::Cancelled; ///< of what was shown last
    QString m_token; ///< the key of the credential whose token that is about, or empty
};

} // namespace spacekey
