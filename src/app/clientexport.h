// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"
#include "core/region.h"
#include "core/regionclient.h"

#include <QList>
#include <QString>

namespace spacekey {

class ClientKeys;
class RegionCatalog;
class SignInSettings;

/// Writes client pairs, their secrets and redirect URIs into a ClientFile, 0600, that other people
/// of a lab can set SpaceKey up with. Fails as a ClientPairLookup does, or with FileFailure; then
/// there is no new file.
class ClientExport final : public OneShot
{
    Q_OBJECT

public:
    /// The regions that have a pair of the user's own, in the order of the catalog: only those are
    /// theirs to give.
    [[nodiscard]] static QList<Region> exportable(const RegionCatalog &regions,
                                                  const ClientKeys &clientKeys);

    /// A file at @p path is replaced. @p clientKeys and @p signIn must outlive it.
    ClientExport(const QList<Region> &regions, const QString &path, ClientKeys &clientKeys,
                 const SignInSettings &signIn, QObject *parent = nullptr);
    ~ClientExport() override;

Q_SIGNALS:
    /// Terminal.
    void exported();

protected:
    void begin() override;
    void release() override;

private:
    void lookUpNext();
    void add(const Region &region, const ClientPair &pair);
    void write();

    QList<Region> m_left;
    const QString m_path;
    ClientKeys &m_clientKeys;
    const SignInSettings &m_signIn;
    QList<RegionClient> m_found;
};

} // namespace spacekey
