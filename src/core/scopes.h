// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <optional>

namespace spacekey {

/// What a token may do (protocol.md §7): a set of scopes, each in lower case with single spaces,
/// in the order they were given. None means basic user information only.
class Scopes final
{
    Q_DECLARE_TR_FUNCTIONS(Scopes)

public:
    Scopes() = default;

    /// Reads a comma list; any letter case, any spacing; repeated and empty parts are dropped.
    [[nodiscard]] static Scopes parse(const QString &list);
    /// Likewise, but refuses with Usage what cannot be such a list: one with characters other than
    /// printable ASCII, or with nothing but commas.
    [[nodiscard]] static Result<Scopes> read(const QString &typed);
    [[nodiscard]] static Scopes fromList(const QStringList &list);

    [[nodiscard]] const QStringList &list() const { return m_list; }
    [[nodiscard]] bool isEmpty() const { return m_list.isEmpty(); }
    /// As the server takes them: joined by `,` without a space.
    [[nodiscard]] QString toWire() const { return m_list.join(u','); }

    /// The same set, whatever the order.
    friend bool operator==(const Scopes &a, const Scopes &b);

private:
    QStringList m_list;
};

/// A named set of scopes that answers "What is it for?".
struct ScopePreset
{
    Q_DECLARE_TR_FUNCTIONS(ScopePreset)

public:
    enum class Id { Identify, Browse, Download, Upload, BsCli };

    Id id;
    QString name; ///< as typed after --scopes, untranslated
    Scopes scopes;

    /// For a person: what one can do with it.
    [[nodiscard]] QString explanation() const;

    [[nodiscard]] static const QList<ScopePreset> &all();
    [[nodiscard]] static const ScopePreset &preset(Id id);
    /// The preset of that name, in any letter case.
    [[nodiscard]] static std::optional<ScopePreset> find(const QString &name);
};

} // namespace spacekey
