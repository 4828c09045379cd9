// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/region.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace spacekey {

/// One of the bs CLI's files, as a scan finds it. Its token is no part of this, and what was read
/// in the file is harmless plain text.
struct BsFinding
{
    Q_GADGET

public:
    enum class Token {
        Unknown, ///< the file cannot be read: see `problem`
        None,
        Plain, ///< 32 hexadecimal digits, as bs writes it
        Unusual, ///< not like that: it may be BaseMount's encrypted form
        Unusable, ///< something that can be no token
    };
    Q_ENUM(Token)

    QString file; ///< absolute
    bool backup = false; ///< a `*.cfg.bak`
    Token token = Token::Unknown;
    /// The lines, from 1, that hold a token which bs does not use: in a comment, in another
    /// section, or replaced by a later line.
    QList<int> unusedTokenLines;
    QString mode; ///< the file's own, as chmod takes it; empty where there is none
    bool loose = false; ///< others than the owner may do something with the file or its folder
    QString apiServer; ///< as it is written there, perhaps cut; empty when there is none
    QString region; ///< the id of the region with that API server; empty when there is none
    /// Set when a region with that API server could be added, and how: for a person to look at and
    /// to change.
    std::optional<Region> newRegion;
    QString name; ///< of the credential that has the same token; empty when none is known
    /// Whether the keychain holds the token; unset when that is not known.
    std::optional<bool> inKeychain;
    /// Why the file could not be read. Its `what` is empty when it could.
    Error problem;
    /// Why its token cannot be imported, though the file can be read: UnknownRegion when its API
    /// server belongs to no region here, else something of the file. An empty `what`: it can.
    Error obstacle;

    /// Also one that bs does not use.
    [[nodiscard]] bool holdsToken() const { return tokenInOpen() || !unusedTokenLines.isEmpty(); }
    /// One that bs uses.
    [[nodiscard]] bool tokenInOpen() const
    {
        return token == Token::Plain || token == Token::Unusual;
    }

    friend bool operator==(const BsFinding &, const BsFinding &) = default;
};

/// What a scan finds.
struct BsFindings
{
    QList<BsFinding> files; ///< by name
    /// Why it is not known of some of them whether their token is in the keychain; empty `what`
    /// when it is known of all.
    Error warning;

    friend bool operator==(const BsFindings &, const BsFindings &) = default;
};

} // namespace spacekey
