// SPDX-License-Identifier: Apache-2.0
#include "app/bsfiles.h"

#include "app/bscount.h"
#include "app/bsexport.h"
#include "app/bsimport.h"
#include "app/bslook.h"
#include "app/bsremoval.h"
#include "app/bsscan.h"
#include "bscli/bsfolder.h"

#include <QDir>
#include <QFileInfo>

namespace spacekey {

using namespace Qt::StringLiterals;

QString BsFiles::folderOf(const Profile &profile)
{
    return profile.sandbox ? BsFolder(profile.dataDir + "/.basespace"_L1).path()
                           : BsFolder::ofUser().path();
}

BsFiles::BsFiles(const Profile &profile, const RegionCatalog &regions, Keychain &keychain,
                 Credentials &credentials, const Clock &clock)
    : m_folder(folderOf(profile))
    , m_mayEmpty(profile.sandbox ? m_folder : QString())
    , m_regions(regions)
    , m_keychain(keychain)
    , m_credentials(credentials)
    , m_clock(clock)
{ }

QString BsFiles::defaultFile() const
{
    return m_folder + "/default.cfg"_L1;
}

Result<QList<BsFinding>> BsFiles::look() const
{
    return BsLook(m_folder, m_regions).all();
}

BsFinding BsFiles::look(const QString &file) const
{
    return BsLook(m_folder, m_regions).at(file);
}

std::unique_ptr<BsCount> BsFiles::count() const
{
    return std::make_unique<BsCount>(m_folder);
}

std::unique_ptr<BsScan> BsFiles::scan() const
{
    return std::make_unique<BsScan>(m_folder, m_regions, m_credentials);
}

std::unique_ptr<BsImport> BsFiles::importFile(const BsImportRequest &request) const
{
    return std::make_unique<BsImport>(request, m_regions, m_keychain, m_credentials, m_clock);
}

std::unique_ptr<BsRemoval> BsFiles::removeToken(const QString &file) const
{
    return std::make_unique<BsRemoval>(file, m_mayEmpty, m_regions, m_credentials);
}

std::unique_ptr<BsExport> BsFiles::exportTo(const BsExportRequest &request) const
{
    return std::make_unique<BsExport>(m_folder, request, m_regions, m_keychain, m_credentials,
                                      m_clock);
}

Outcome BsFiles::fixPermissions(const QString &file) const
{
    if (QDir::cleanPath(QFileInfo(file).absolutePath()) == m_folder) {
        if (Outcome folder = BsFolder(m_folder).makePrivate(); !folder)
            return folder;
    }
    return BsFile::fixPermissions(QDir::cleanPath(QFileInfo(file).absoluteFilePath()));
}

} // namespace spacekey
