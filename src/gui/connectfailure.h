// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"
#include "core/signinoptions.h"

#include <QObject>

namespace spacekey {

class ConnectAttempt;
struct Credential;
struct Error;
class ErrorStrip;

/// Why a sign-in failed, in a strip, with buttons for what can be done about it.
class ConnectFailure final : public QObject
{
    Q_OBJECT

public:
    /// @p strip must outlive it.
    explicit ConnectFailure(ErrorStrip &strip, QObject *parent = nullptr);

    void show(const Error &error, const ConnectAttempt &attempt);

    /// That @p wanted cannot be signed in anew while another sign-in goes on.
    void showBusy(const Credential &wanted);

    /// Whether there is no keychain at all, which no retry will change.
    [[nodiscard]] static bool isWithoutKeychain(const Error &error);

Q_SIGNALS:
    void clientKeyWanted(const spacekey::Region &region);
    void againWanted(const spacekey::SignInOptions &signIn);
    /// In another way, from now on.
    void flowWanted(spacekey::Flow flow);

private:
    ErrorStrip &m_strip;
};

} // namespace spacekey
