// SPDX-License-Identifier: Apache-2.0
#include "app/bsscan.h"

#include "app/bsserver.h"
#include "app/tokensearch.h"
#include "bscli/bserrors.h"
#include "bscli/bsfolder.h"
#include "core/accesstoken.h"

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
    BsFinding finding{.backup = file.isBackup(),
                      .token = tokenKind(config.tokenForm()),
                      .loose = file.isLoose(),
                      .apiServer = config.apiServer(),
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

struct BsScan::Look
{
    BsFinding finding;
    QString apiServer;
    AccessToken token; ///< null: nothing to search for
};

BsScan::BsScan(const QString &folder, const RegionCatalog &regions, Credentials &credentials,
               QObject *parent)
    : OneShot(parent)
    , m_folder(folder)
    , m_regions(regions)
    , m_credentials(credentials)
{ }

BsScan::~BsScan() = default;

void BsScan::begin()
{
    const BsFolder folder(m_folder);
    const Result<QStringList> paths = folder.files();
    if (!paths)
        return fail(paths.error());
    for (const QString &path : *paths) {
        Look look;
        if (const Result<BsFile> file = BsFile::read(path)) {
            const QString &written = file->config().apiServer();
            look = {.finding = findingOf(*file, m_regions),
                    .apiServer = BsServer(path, written, m_regions).apiServer(),
                    .token = file->config().accessToken()};
        } else {
            look.finding.problem = file.error();
        }
        look.finding.file = path;
        look.finding.loose = look.finding.loose || folder.isLoose();
        m_looks.push_back(look);
    }
    searchNext();
}

void BsScan::release()
{
    m_step.reset();
    m_looks.clear();
}

void BsScan::searchNext()
{
    for (; m_next < m_looks.size(); ++m_next) {
        const Look &look = m_looks[m_next];
        if (look.token.isNull())
            continue;
        auto search = std::make_unique<TokenSearch>(look.apiServer, look.token, m_credentials);
        // A keychain that has once not been opened is not asked again.
        if (!m_warning.what.isEmpty() && search->hasCandidates())
            continue;
        connect(search.get(), &TokenSearch::waitingForUnlock, this, &BsScan::waitingForUnlock);
        connect(search.get(), &TokenSearch::searched, this, &BsScan::note);
        connect(search.get(), &OneShot::failed, this, [this](Error error) {
            m_warning = error;
            ++m_next;
            searchNext();
        });
        m_step = std::move(search);
        m_step->start();
        return;
    }
    conclude();
}

void BsScan::note(std::optional<Credential> found)
{
    BsFinding &finding = m_looks[m_next].finding;
    finding.inKeychain = found.has_value();
    if (found) {
        finding.name = found->name;
        finding.region = found->region;
    }
    ++m_next;
    searchNext();
}

void BsScan::conclude()
{
    BsFindings findings{.warning = m_warning};
    if (!m_warning.what.isEmpty()) {
        findings.warning.what =
            tr("It is not known which of the tokens are in the keychain: %1").arg(m_warning.what);
    }
    for (const Look &look : m_looks)
        findings.files.append(look.finding);
    succeed([&] { Q_EMIT scanned(findings); });
}

} // namespace spacekey
