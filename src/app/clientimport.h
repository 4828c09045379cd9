// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"
#include "core/region.h"
#include "core/regionclient.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace spacekey {

class ClientKeys;
class RegionCatalog;
class SignInSettings;

/// Makes client pairs from a file the user's own: secrets into the keychain, the rest into the
/// settings, one region after the other and each as a whole. Fails as a ClientPairSave does, or
/// with FileFailure, and then says which regions are set up already.
class ClientImport final : public OneShot
{
    Q_OBJECT

public:
    /// What the file has for a region that is known here.
    struct Offer
    {
        Region region;
        RegionClient client;
        /// The id of the user's own pair that it would replace; empty when there is none.
        QString replaces;
    };

    /// All that the ClientFile @p path would set up, or why it cannot as a whole: Usage;
    /// UnknownRegion. Changes nothing.
    [[nodiscard]] static Result<QList<Offer>> offers(const QString &path,
                                                     const RegionCatalog &regions,
                                                     const ClientKeys &clientKeys,
                                                     const SignInSettings &signIn);

    /// @p clientKeys and @p signIn must outlive it.
    ClientImport(const QList<Offer> &offers, ClientKeys &clientKeys, SignInSettings &signIn,
                 QObject *parent = nullptr);
    ~ClientImport() override;

Q_SIGNALS:
    /// Terminal: all of it is set up.
    void imported();

protected:
    void begin() override;

private:
    void saveNext();
    void setRedirect(const Offer &offer);
    void stop(Error error);

    QList<Offer> m_left;
    QStringList m_done; ///< region codes
    ClientKeys &m_clientKeys;
    SignInSettings &m_signIn;
};

} // namespace spacekey
