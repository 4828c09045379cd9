// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"

#include <QAbstractListModel>

namespace spacekey {

class CredentialDesk;
class Credentials;
struct Credential;
class RegionCatalog;

/// The regions and what is there, one a row. A row's text is the region's name; to assistive
/// technology the rest is its description.
class RegionModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StateTextRole = Qt::UserRole, ///< QString, such as "USE1 · 2 accounts"
        PresenceRole, ///< Presence
        CommandLineRole ///< bool: the command line uses this region when none is named
    };
    enum class Presence { NotConnected, Connected, Locked, NeedsAttention };
    Q_ENUM(Presence)

    /// All but @p parent must outlive it.
    RegionModel(const RegionCatalog &regions, const Credentials &credentials,
                const CredentialDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] const Region &region(const QModelIndex &index) const;
    /// Invalid when there is no such region.
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void reload();
    /// How many users they belong to; one of whom that is not known counts as one more.
    [[nodiscard]] static int accounts(const QList<Credential> &credentials);
    [[nodiscard]] Presence presence(const Region &region) const;
    [[nodiscard]] QString stateText(const Region &region) const;
    [[nodiscard]] QString description(const Region &region) const;

    const RegionCatalog &m_catalog;
    const Credentials &m_credentials;
    const CredentialDesk &m_desk;
    QList<Region> m_regions;
    QString m_commandLineRegion;
};

} // namespace spacekey
