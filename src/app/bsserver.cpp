// SPDX-License-Identifier: Apache-2.0
#include "app/bsserver.h"

#include "core/plaintext.h"
#include "core/regioncatalog.h"

#include <QRegularExpression>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// With its default port left out, as no region has it.
QUrl baseOf(const QString &apiServer)
{
    constexpr int https = 443;
    QUrl base = Region::baseUrl(apiServer);
    if (base.scheme() == "https"_L1 && base.port() == https)
        base.setPort(-1);
    return base;
}

bool isAllowed(const QUrl &base)
{
    constexpr qsizetype maxLength = 200;
    return Region::isAllowedUrl(base) && !base.hasQuery() && !base.hasFragment()
        && base.toEncoded().size() <= maxLength;
}

/// The host's own word in an address such as api.<word>.sh.basespace.illumina.com.
QString newId(const QString &host, const RegionCatalog &regions)
{
    constexpr int maxLength = 28; // leaves room for a number
    static const QRegularExpression usable(u"\\A[a-z0-9][a-z0-9-]*\\z"_s);
    static const QRegularExpression numeric(u"\\A[0-9]+\\z"_s);
    QString word = host.section(u'.', 0, 0).toLower().left(maxLength);
    if (!usable.match(word).hasMatch() || numeric.match(word).hasMatch())
        word = u"own"_s;
    QString id = word;
    for (int number = 2; regions.find(id); ++number)
        id = word + u'-' + QString::number(number);
    return id;
}

} // namespace

BsServer::BsServer(const QString &file, const QString &apiServer, const RegionCatalog &regions)
    : m_file(file)
    , m_written(apiServer)
    , m_regions(regions)
    , m_base(baseOf(apiServer))
{ }

QString BsServer::apiServer() const
{
    return Region{.apiBase = m_base}.apiServer();
}

Result<Region> BsServer::region() const
{
    const QString file = plainPath(m_file);
    if (m_written.isEmpty()) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("%1 names no API server, so its token has no region.").arg(file),
                     .remedy = tr("Add the line that belongs to its region, such as "
                                  "“apiServer = https://api.basespace.illumina.com”.")};
    }
    if (!isAllowed(m_base)) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("%1 names the API server “%2”, to which no token may be sent.")
                                 .arg(file, plainLine(m_written)),
                     .remedy =
                         tr("Correct the line “apiServer”: only https addresses are allowed, and "
                            "http on this computer itself.")};
    }
    if (m_regions.defaultRegion().apiServer() == apiServer())
        return m_regions.defaultRegion();
    const QList<Region> &all = m_regions.regions();
    const auto own = std::ranges::find(all, apiServer(), &Region::apiServer);
    if (own != all.cend())
        return *own;
    return Error{.code = Error::Code::UnknownRegion,
                 .what = tr("%1 names the API server %2, which belongs to no known region.")
                             .arg(file, plainLine(apiServer())),
                 .remedy = tr("If you trust this server, add a region for it first.")};
}

std::optional<Region> BsServer::newRegion() const
{
    const Result<Region> known = region();
    if (known || known.error().code != Error::Code::UnknownRegion)
        return std::nullopt;
    const auto prefix = "api."_L1;
    QString host = m_base.host();
    if (host.startsWith(prefix))
        host.remove(0, prefix.size());
    QUrl webBase = m_base;
    webBase.setHost(host);
    webBase.setPath({});
    return Region{.id = newId(host, m_regions),
                  .name = plainLine(host),
                  .apiBase = m_base,
                  .webBase = webBase,
                  .custom = true};
}

} // namespace spacekey
