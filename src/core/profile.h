// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace spacekey {

/// Where one SpaceKey keeps its things. The sandbox has folders and a keychain service of its own,
/// so nothing done in it touches real credentials.
struct Profile
{
    Q_DECLARE_TR_FUNCTIONS(Profile)

public:
    bool sandbox = false;
    QString applicationName; ///< spacekey, spacekey-sandbox
    QString dataDir; ///< $XDG_DATA_HOME/<applicationName>
    QString configDir; ///< $XDG_CONFIG_HOME/<applicationName>
    QStringList systemConfigFiles; ///< the administrator's settings, strongest first
    QStringList clientFiles; ///< the administrator's client pairs (ClientFile), strongest first
    QString packagedClientFile; ///< those that a packager built in; may not be there
    QString keychainService;
    QString tokenPrefix; ///< of the keychain entries that hold tokens
    QString clientSecretPrefix; ///< of those that hold client secrets

    [[nodiscard]] static Profile real();
    [[nodiscard]] static Profile inSandbox();
    /// The sandbox when it is wanted, or when SPACEKEY_PROFILE=sandbox; else the real one. Usage
    /// when that variable says anything else: a slip there must not lead to real credentials.
    [[nodiscard]] static Result<Profile> chosen(bool wantSandbox);

    [[nodiscard]] QString indexFile() const;
    [[nodiscard]] QString settingsFile() const;
    [[nodiscard]] QString stateFile() const;
    /// `<prefix><region>/<10 random characters of [a-z2-7]>`, new at each call.
    [[nodiscard]] QString newTokenKey(const QString &region) const;
    [[nodiscard]] QString clientSecretKey(const QString &region) const;
    /// Of the entry that is written to try the keychain out.
    [[nodiscard]] QString probeKey() const;
    /// Where one window hands its arguments to another; empty without a runtime folder.
    [[nodiscard]] QString socketFile() const;

    /// Makes @p dir, and its parents, if need be; a folder of ours is 0700.
    static bool makePrivateDir(const QString &dir);
};

} // namespace spacekey
