// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"
#include "core/user.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QObject>
#include <QString>

#include <optional>

namespace spacekey {

/// All that is known of a stored access token but the token itself. In a region, the names of
/// stored credentials are unique and exactly one of them is the default.
struct Credential
{
    Q_GADGET

public:
    enum class Source { Device, Redirect, Launch, Pasted, Imported };
    Q_ENUM(Source)
    enum class Stage {
        Pending, ///< its token is being written, or its writer died; never counts as stored
        Stored
    };
    Q_ENUM(Stage)
    enum class Health { Unverified, Valid, Revoked, Unknown };
    Q_ENUM(Health)

    QString region; ///< a region's id
    QString name; ///< as in isValidName()
    QString note;
    QString key; ///< the keychain entry; written once, never reused
    QString apiServer; ///< where the token was issued; it is sent nowhere else
    QString last4; ///< AccessToken::last4()
    std::optional<User> user; ///< unset when the server could not be asked
    Scopes scopes;
    Source source = Source::Device;
    QString session; ///< the app session of a launch, as `v1pre3/appsessions/<id>`
    QDateTime connectedAt; ///< UTC
    QDateTime verifiedAt; ///< UTC; invalid when never
    Stage stage = Stage::Stored;
    Health health = Health::Unverified;
    QString healthReason; ///< why it is Unknown, in a sentence; else empty
    bool isDefault = false;
    bool sessionOnly = false; ///< kept in memory alone, never in the index

    /// How a person calls it: the user's name, else the credential's.
    [[nodiscard]] QString title() const;

    /// Takes over what a verification has found: health, its reason, when, and, where they were not
    /// known, the user.
    void noteVerified(const Credential &found);

    /// 1–64 printable characters without `/`, not starting with `-`, no white space at the ends.
    [[nodiscard]] static bool isValidName(const QString &name);

    friend bool operator==(const Credential &, const Credential &) = default;
};

} // namespace spacekey
