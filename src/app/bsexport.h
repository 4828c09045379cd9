// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsexported.h"
#include "app/bsexportplan.h"
#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/oneshot.h"
#include "core/region.h"

#include <memory>
#include <optional>

namespace spacekey {

class BsConfig;
class BsFile;
class Credentials;
class Keychain;
class RegionCatalog;

/// Which credential is to be written to which of the bs CLI's configurations.
struct BsExportRequest
{
    Credential credential;
    QString config = QStringLiteral("default"); ///< the file's name without `.cfg`
    bool defaultHeader = false; ///< `[DEFAULT]` first, which Python's configparser needs
};

/// Writes a credential's API server and token to `<config>.cfg` in the bs CLI's folder: the form of
/// a file that is there, and all else in it, is kept; 0600 in a folder 0700, at once as a whole.
/// First it says what will change, then it waits for proceed() or cancel(). A token that stands in
/// the file and that SpaceKey does not know is imported before (`<config>-previous`, numbered if
/// taken, even if its server does not know it any more); only if that fails the file is kept as a
/// backup.
///
/// Terminal signals: exported(), failed() with InvalidName (of the configuration), FileFailure
/// (also when another program has changed the file since planned()), EntryMissing, Usage (bs would
/// not read the token as it is) or a Keychain… code; then the file is as it was.
class BsExport final : public OneShot
{
    Q_OBJECT

public:
    /// Made by BsFiles::exportTo(). All but @p folder and @p request must outlive it.
    BsExport(const QString &folder, const BsExportRequest &request, const RegionCatalog &regions,
             Keychain &keychain, Credentials &credentials, const Clock &clock,
             QObject *parent = nullptr);
    ~BsExport() override;

    /// Does what planned() has announced. Nothing happens before that, and at a second call.
    void proceed();

Q_SIGNALS:
    /// Once, before anything is changed.
    void planned(const spacekey::BsExportPlan &plan);
    /// Terminal.
    void exported(const spacekey::BsExported &result);

protected:
    void begin() override;
    void release() override;

private:
    void prepare(const AccessToken &token);
    void searchFormer();
    void announce(bool formerIsKnown);
    void run();
    void importFormer();
    void backUp(const Error &why);
    void write();

    const QString m_folder;
    const BsExportRequest m_request;
    const RegionCatalog &m_regions;
    Keychain &m_keychain;
    Credentials &m_credentials;
    const Clock &m_clock;
    std::unique_ptr<BsFile> m_file;
    std::unique_ptr<BsConfig> m_wanted; ///< what the file is to hold
    std::optional<Region> m_formerRegion; ///< unset: the token that stands there has none
    BsExportPlan m_plan;
    bool m_waits = false; ///< for proceed()
    BsExported m_result;
};

} // namespace spacekey
