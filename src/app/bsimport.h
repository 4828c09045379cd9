// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsimported.h"
#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/oneshot.h"
#include "core/region.h"
#include "core/result.h"

namespace spacekey {

class Credentials;
class Keychain;
class RegionCatalog;

/// Which file of the bs CLI is to be imported.
struct BsImportRequest
{
    QString file;
    /// May take the place of a credential of that name, whoever's it is.
    bool replace = false;
};

/// Brings the token of one of the bs CLI's files into the keychain; the file stays as it is. The
/// token goes to the region that has the file's API server, whose server is asked whose it is; its
/// credential is named after the file: `default` for default.cfg, `default-previous`, numbered if
/// need be, for default.cfg.bak. A token that is there already is left alone, whatever its name.
///
/// Terminal signals: imported(), failed() with FileFailure (the file cannot be read, or holds no
/// token that can be one), UnknownRegion (no region has its API server; BsFinding::newRegion),
/// Usage (it names none, or one that nothing may be sent to), TokenRevoked, NameTaken (another
/// token has the name), a Keychain… code or another one of storing. An answer that does not come
/// only leaves the credential unverified, with a warning.
class BsImport final : public OneShot
{
    Q_OBJECT

public:
    /// Made by BsFiles::importFile(). All but @p request must outlive it.
    BsImport(const BsImportRequest &request, const RegionCatalog &regions, Keychain &keychain,
             Credentials &credentials, const Clock &clock, QObject *parent = nullptr);
    ~BsImport() override;

Q_SIGNALS:
    /// Terminal.
    void imported(const spacekey::BsImported &result);

protected:
    void begin() override;
    void release() override;

private:
    [[nodiscard]] Outcome read();
    void search();
    void add();
    void additionFailed(Error error);

    const BsImportRequest m_request;
    const RegionCatalog &m_regions;
    Keychain &m_keychain;
    Credentials &m_credentials;
    const Clock &m_clock;
    AccessToken m_token;
    Region m_region;
    QString m_name;
    bool m_backup = false;
    bool m_unusual = false;
};

} // namespace spacekey
