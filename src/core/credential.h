// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scopes.h"
#include "core/user.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QObject>
#include <QString>

#include <chrono>
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

    /// A person who removed a credential can take it back for so long.
    static constexpr std::chrono::seconds undoTime{10};

    QString region; ///< a region's id
    QString name; ///< as in isValidName()
    QString note; ///< as of tidyNote(), at most maxNoteLength characters
    QString key; ///< the keychain entry; written once, never reused
    QString apiServer; ///< where the token was issued; it is sent nowhere else
    QString last4; ///< AccessToken::last4()
    std::optional<User> user; ///< unset when the server could not be asked
    std::optional<Scopes> scopes; ///< granted, else asked for; unset when not known
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

    /// Whether both users are known and the same.
    [[nodiscard]] bool isOfSameUserAs(const Credential &other) const;

    /// Takes over what a verification has found: health, its reason, when, and, where they were not
    /// known, the user. An Unknown makes a Revoked no better, and changes nothing of it.
    void noteVerified(const Credential &found);

    /// 1–64 printable characters without `/`, not starting with `-`, no white space at the ends.
    [[nodiscard]] static bool isValidName(const QString &name);

    static constexpr qsizetype maxNoteLength = 500;
    /// @p text as a note: plain lines without control characters, and without white space around
    /// them all.
    [[nodiscard]] static QString tidyNote(const QString &text);

    friend bool operator==(const Credential &, const Credential &) = default;
};

} // namespace spacekey
