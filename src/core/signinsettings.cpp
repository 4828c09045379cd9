// SPDX-License-Identifier: Apache-2.0
#include "core/signinsettings.h"

#include "core/plaintext.h"
#include "core/regioncatalog.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr auto groupPrefix = "sign-in-"_L1;
constexpr auto flowKey = "flow"_L1;
constexpr auto pathKey = "redirectPath"_L1;
constexpr auto portKey = "redirectPort"_L1;
constexpr auto launchesKey = "launches"_L1;

} // namespace

SignInSettings::SignInSettings(Settings &settings, const RegionCatalog &regions, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_regions(regions)
    , m_own(settings)
    , m_shared(settings.profile())
{
    connect(&m_settings, &Settings::changed, this, &SignInSettings::changed);
}

SignInOptions SignInSettings::initial(const QString &region) const
{
    SignInOptions options;
    const std::optional<Region> known = m_regions.find(region);
    if (!known || !m_own.id(*known).isEmpty())
        return options;
    if (const RegionClient *shared = m_shared.find(*known)) {
        options.redirectPath = shared->redirectPath.value_or(options.redirectPath);
        options.redirectPort = shared->redirectPort.value_or(options.redirectPort);
    }
    return options;
}

SignInOptions SignInSettings::of(const QString &region) const
{
    const QString group = groupPrefix + region;
    SignInOptions options = initial(region);
    options.flow = flowByName(m_settings.groupValue(group, flowKey)).value_or(options.flow);
    // A settings file is edited by hand too: what set() refuses is not believed here either.
    const QString path = m_settings.groupValue(group, pathKey);
    if (SignInOptions::isValidPath(path))
        options.redirectPath = path;
    bool isPort = false;
    const ushort port = m_settings.groupValue(group, portKey).toUShort(&isPort);
    if (isPort && (port == 0 || port >= firstPort))
        options.redirectPort = port;
    options.launches =
        options.redirectPort != 0 && m_settings.groupValue(group, launchesKey) == "true"_L1;
    return options;
}

Outcome SignInSettings::set(const Region &region, const SignInOptions &options)
{
    if (const std::optional<Error> refused = problem(region, options))
        return *refused;
    return write(region.id, options);
}

Outcome SignInSettings::setFlow(const QString &region, Flow flow)
{
    SignInOptions options = of(region);
    if (options.flow == flow)
        return std::monostate{};
    options.flow = flow;
    return write(region, options);
}

QStringList SignInSettings::listening() const
{
    QStringList found;
    const QStringList groups = m_settings.groups(groupPrefix);
    for (const QString &group : groups) {
        const QString region = group.sliced(groupPrefix.size());
        if (of(region).launches)
            found.append(region);
    }
    return found;
}

std::optional<Error> SignInSettings::problem(const Region &region,
                                             const SignInOptions &options) const
{
    const auto usage = [](const QString &what, const QString &remedy) {
        return Error{.code = Error::Code::Usage, .what = what, .remedy = remedy};
    };
    if (!SignInOptions::isValidPath(options.redirectPath)) {
        return usage(tr("“%1” cannot be the path of a redirect URI.")
                         .arg(plainLine(options.redirectPath, 64)),
                     tr("Start it with a slash; use letters, digits and - . _ ~ / after it."));
    }
    if (options.redirectPort != 0 && options.redirectPort < firstPort) {
        return usage(tr("The port %1 cannot be used.").arg(options.redirectPort),
                     tr("Choose one from 1024 to 65535, or 0 for any free one."));
    }
    if (options.launches && options.redirectPort == 0) {
        return usage(tr("Listening for app launches needs a fixed port."),
                     tr("Choose the port of the redirect URI that is registered for your "
                        "application."));
    }
    if (const std::optional<QString> other = regionWithPort(options.redirectPort, region.id)) {
        return usage(tr("The port %1 belongs to the region %2 already.")
                         .arg(options.redirectPort)
                         .arg(*other),
                     tr("Choose another port."));
    }
    return std::nullopt;
}

std::optional<QString> SignInSettings::regionWithPort(quint16 port, const QString &except) const
{
    QStringList regions;
    const QStringList groups = m_settings.groups(groupPrefix);
    for (const QString &group : groups)
        regions.append(group.sliced(groupPrefix.size()));
    for (const RegionClient &client : m_shared.all())
        regions.append(client.region);
    for (const QString &region : std::as_const(regions)) {
        if (port != 0 && region != except && of(region).redirectPort == port)
            return region;
    }
    return std::nullopt;
}

Outcome SignInSettings::write(const QString &region, const SignInOptions &options)
{
    const SignInOptions first = initial(region);
    QVariantMap values{{flowKey, flowName(options.flow)},
                       {launchesKey, options.launches ? u"true"_s : u"false"_s}};
    // What is as it was at first stays so, should the administrator change it.
    if (options.redirectPath != first.redirectPath)
        values.insert(pathKey, options.redirectPath);
    if (options.redirectPort != first.redirectPort)
        values.insert(portKey, options.redirectPort);
    return m_settings.setGroup(groupPrefix + region, values);
}

} // namespace spacekey
