// SPDX-License-Identifier: Apache-2.0
#include "core/regioncatalog.h"

#include "core/plaintext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr auto groupPrefix = "region-"_L1;
constexpr auto ownCa = "ownCa"_L1; // whether there is a certificate file

QList<Region> builtInRegions()
{
    QFile file(u":/spacekey/regions.json"_s);
    const bool opened = file.open(QFile::ReadOnly);
    Q_ASSERT(opened);
    QList<Region> regions;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        regions.append({.id = row["id"_L1].toString(),
                        .name = row["name"_L1].toString(),
                        .apiBase = Region::baseUrl(row["api"_L1].toString()),
                        .webBase = Region::baseUrl(row["web"_L1].toString()),
                        .portal = Region::baseUrl(row["portal"_L1].toString())});
    }
    return regions;
}

std::optional<Error> problem(const Region &region)
{
    const auto usage = [](const QString &what, const QString &remedy) {
        return Error{.code = Error::Code::Usage, .what = what, .remedy = remedy};
    };
    if (!Region::isValidId(region.id)) {
        return usage(
            RegionCatalog::tr("“%1” cannot be a region's id.").arg(plainLine(region.id, 64)),
            RegionCatalog::tr("Use 1 to 32 letters, digits and hyphens, "
                              "starting with a letter or digit."));
    }
    if (plainLine(region.name).isEmpty() || plainLine(region.name, 64) != region.name) {
        return usage(RegionCatalog::tr("The region's name is empty or not one plain line."),
                     RegionCatalog::tr("Give it a name of 1 to 64 characters."));
    }
    QList<QUrl> addresses{region.apiBase, region.webBase};
    if (!region.portal.isEmpty())
        addresses.append(region.portal);
    for (const QUrl &url : std::as_const(addresses)) {
        if (!Region::isAllowedUrl(url) || url.hasQuery() || url.hasFragment()) {
            return usage(RegionCatalog::tr("“%1” cannot be a region's address.")
                             .arg(plainLine(url.toDisplayString(QUrl::RemoveUserInfo), 100)),
                         RegionCatalog::tr("Use an https:// address without user name, query or "
                                           "fragment; http:// only for this computer itself."));
        }
    }
    return std::nullopt;
}

} // namespace

RegionCatalog::RegionCatalog(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_caFiles(settings.folder())
    , m_builtIn(builtInRegions())
{
    load();
    connect(&m_settings, &Settings::changed, this, [this] {
        load();
        Q_EMIT changed();
    });
}

void RegionCatalog::load()
{
    m_regions = m_builtIn;
    const QStringList groups = m_settings.groups(groupPrefix);
    for (const QString &group : groups) {
        const bool hasOwnCa = QVariant(m_settings.groupValue(group, ownCa)).toBool();
        const QString id = group.sliced(groupPrefix.size());
        const Region region{.id = id,
                            .name = m_settings.groupValue(group, u"name"_s),
                            .apiBase = Region::baseUrl(m_settings.groupValue(group, u"apiUrl"_s)),
                            .webBase = Region::baseUrl(m_settings.groupValue(group, u"webUrl"_s)),
                            .portal = Region::baseUrl(m_settings.groupValue(group, u"portalUrl"_s)),
                            .custom = true,
                            .caFile = hasOwnCa ? m_caFiles.path(id) : QString()};
        // A settings file is edited by hand too: what add() refuses is not believed here either.
        if (!problem(region) && !find(region.id))
            m_regions.append(region);
    }
}

std::optional<Region> RegionCatalog::find(const QString &id) const
{
    const QString wanted = id.toLower();
    const auto it = std::ranges::find(m_regions, wanted, &Region::id);
    return it == m_regions.end() ? std::nullopt : std::optional(*it);
}

Region RegionCatalog::defaultRegion() const
{
    return find(m_settings.value(Settings::Key::DefaultRegion).toString())
        .value_or(m_builtIn.constFirst());
}

std::optional<QString> RegionCatalog::lostDefault() const
{
    const QString id = m_settings.value(Settings::Key::DefaultRegion).toString();
    return id.isEmpty() || find(id) ? std::nullopt : std::optional(id);
}

Outcome RegionCatalog::setDefaultRegion(const QString &id)
{
    const std::optional<Region> region = find(id);
    return region ? m_settings.setValue(Settings::Key::DefaultRegion, region->id)
                  : Outcome(unknownRegion(id));
}

Outcome RegionCatalog::add(Region region)
{
    region.id = region.id.toLower();
    if (const std::optional<Error> refused = problem(region))
        return *refused;
    if (std::ranges::find(m_builtIn, region.id, &Region::id) != m_builtIn.end()) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("%1 is a built-in region and cannot be changed.").arg(region.id),
                     .remedy = tr("Choose another id.")};
    }
    const bool hasOwnCa = !region.caFile.isEmpty();
    if (hasOwnCa) {
        if (Outcome kept = m_caFiles.keep(region.id, region.caFile); !kept)
            return kept;
    }
    Outcome stored =
        m_settings.setGroup(groupPrefix + region.id,
                            {{u"name"_s, region.name},
                             {u"apiUrl"_s, region.apiServer()},
                             {u"webUrl"_s, region.webBase.toString(QUrl::FullyEncoded)},
                             {u"portalUrl"_s, region.portal.toString(QUrl::FullyEncoded)},
                             {ownCa, hasOwnCa}});
    // Not before nobody looks for it any more: a missing file would cut the region off.
    if (stored && !hasOwnCa)
        m_caFiles.remove(region.id);
    return stored;
}

Outcome RegionCatalog::remove(const QString &id)
{
    const std::optional<Region> region = find(id);
    if (!region)
        return unknownRegion(id);
    if (!region->custom) {
        return Error{.code = Error::Code::Usage,
                     .what = tr("%1 is a built-in region and cannot be removed.").arg(region->id)};
    }
    Outcome removed = m_settings.removeGroup(groupPrefix + region->id);
    if (removed)
        m_caFiles.remove(region->id);
    return removed;
}

Error RegionCatalog::unknownRegion(const QString &id)
{
    return {.code = Error::Code::UnknownRegion,
            .what = tr("There is no region “%1”.").arg(plainLine(id, 64)),
            .remedy = tr("See the known ones with “spacekey-cli region list”; "
                         "add your own with “spacekey-cli region add”.")};
}

} // namespace spacekey
