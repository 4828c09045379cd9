// SPDX-License-Identifier: Apache-2.0
#include "app/bsscan.h"

#include "app/bslook.h"
#include "app/bsserver.h"
#include "app/tokensearch.h"
#include "bscli/bsfile.h"

namespace spacekey {

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
    const Result<QList<BsFinding>> files = BsLook(m_folder, m_regions).all();
    if (!files)
        return fail(files.error());
    m_findings.files = *files;
    searchNext();
}

std::unique_ptr<TokenSearch> BsScan::search(const BsFinding &finding) const
{
    if (!finding.tokenInOpen())
        return {};
    const Result<BsFile> file = BsFile::read(finding.file);
    const AccessToken token = file ? file->config().accessToken() : AccessToken();
    // Whatever came between the two looks: what is not there need not be searched for.
    if (token.isNull())
        return {};
    return std::make_unique<TokenSearch>(
        BsServer(finding.file, file->config().apiServer(), m_regions).apiServer(), token,
        m_credentials);
}

void BsScan::searchNext()
{
    for (; m_next < m_findings.files.size(); ++m_next) {
        std::unique_ptr<TokenSearch> step = search(m_findings.files.at(m_next));
        // A keychain that could not be opened once is not asked again.
        if (!step || (!m_findings.warning.what.isEmpty() && step->hasCandidates()))
            continue;
        connect(step.get(), &TokenSearch::searched, this, &BsScan::noteFound);
        connect(step.get(), &OneShot::failed, this, &BsScan::noteFailed);
        return attempt(std::move(step));
    }
    succeed([this, findings = m_findings] { Q_EMIT scanned(findings); });
}

void BsScan::noteFound(std::optional<Credential> found)
{
    BsFinding &finding = m_findings.files[m_next++];
    finding.inKeychain = found.has_value();
    if (found) {
        finding.name = found->name;
        finding.region = found->region;
    }
    searchNext();
}

void BsScan::noteFailed(Error error)
{
    error.what = tr("The keychain could not be searched for these tokens: %1").arg(error.what);
    m_findings.warning = error;
    ++m_next;
    searchNext();
}

} // namespace spacekey
