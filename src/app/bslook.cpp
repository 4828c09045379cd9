// SPDX-License-Identifier: Apache-2.0
#include "app/bslook.h"

#include "app/bsserver.h"
#include "app/filemode.h"
#include "bscli/bserrors.h"
#include "bscli/bsfolder.h"
#include "bscli/bsunused.h"
#include "core/plaintext.h"

#include <QDir>
#include <QFileInfo>

namespace spacekey {

namespace {

BsFinding::Token tokenKind(BsConfig::TokenForm form)
{
    switch (form) {
    case BsConfig::TokenForm::Missing:
        return BsFinding::Token::None;
    case BsConfig::TokenForm::Plain:
        return BsFinding::Token::Plain;
    case BsConfig::TokenForm::Unusual:
        return BsFinding::Token::Unusual;
    case BsConfig::TokenForm::Unusable:
        return BsFinding::Token::Unusable;
    }
    Q_UNREACHABLE();
}

/// What can be said of a file that can be read, without asking the keychain.
BsFinding findingOf(const BsFile &file, const RegionCatalog &regions)
{
    const BsConfig &config = file.config();
    const BsServer server(file.path(), config.apiServer(), regions);
    const Result<Region> region = server.region();
    BsFinding finding{.file = file.path(),
                      .backup = file.isBackup(),
                      .token = tokenKind(config.tokenForm()),
                      .unusedTokenLines = bsUnusedTokenLines(config),
                      .apiServer = plainLine(config.apiServer()),
                      .region = region ? region->id : QString(),
                      .newRegion = server.newRegion()};
    if (finding.token == BsFinding::Token::Unusable)
        finding.obstacle = BsError::unusableToken(file.path());
    else if (finding.tokenInOpen() && !region)
        finding.obstacle = region.error();
    if (!finding.tokenInOpen())
        finding.inKeychain = false;
    return finding;
}

} // namespace

BsLook::BsLook(const QString &folder, const RegionCatalog &regions)
    : m_folder(folder)
    , m_regions(regions)
{ }

Result<QList<BsFinding>> BsLook::all() const
{
    const Result<QStringList> paths = BsFolder(m_folder).files();
    if (!paths)
        return paths.error();
    QList<BsFinding> findings;
    for (const QString &path : *paths)
        findings.append(at(path));
    return findings;
}

BsFinding BsLook::at(const QString &path) const
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const Result<BsFile> file = BsFile::read(absolute);
    BsFinding finding =
        file ? findingOf(*file, m_regions) : BsFinding{.file = absolute, .problem = file.error()};
    finding.mode = fileMode(absolute);
    const bool isInside = QFileInfo(absolute).path() == m_folder;
    finding.loose = BsFile::isLoose(absolute) || (isInside && BsFolder(m_folder).isLoose());
    return finding;
}

} // namespace spacekey
