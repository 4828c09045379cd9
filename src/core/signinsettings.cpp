// SPDX-License-Identifier: Apache-2.0
#include "core/signinsettings.h"

#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr auto groupPrefix = "sign-in-"_L1;
constexpr int firstUnprivilegedPort = 1024;

} // namespace

SignInSettings::SignInSettings(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&m_settings, &Settings::changed, this, &SignInSettings::changed);
}

SignInOptions SignInSettings::of(const QString &region) const
{
    const QString group = groupPrefix + region;
    SignInOptions options;
    options.flow = flowByName(m_settings.groupValue(group, u"flow"_s)).value_or(options.flow);
    // A settings file is edited by hand too: what set() refuses is not believed here either.
    const QString path = m_settings.groupValue(group, u"redirectPath"_s);
    if (SignInOptions::isValidPath(path))
        options.redirectPath = path;
    const ushort port = m_settings.groupValue(group, u"redirectPort"_s).toUShort();
    if (port >= firstUnprivilegedPort)
        options.redirectPort = port;
    options.launches =
        options.redirectPort != 0 && m_settings.groupValue(group, u"launches"_s) == "true"_L1;
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
    if (options.redirectPort != 0 && options.redirectPort < firstUnprivilegedPort) {
        return usage(tr("The port %1 cannot be used.").arg(options.redirectPort),
                     tr("Choose one from 1024 to 65535, or 0 for any free one."));
    }
    if (options.launches && options.redirectPort == 0) {
        return usage(tr("Listening for app launches needs a fixed port."),
                     tr("Choose the port of the redirect URI that is registered for your "
                        "application."));
    }
    const QStringList groups = m_settings.groups(groupPrefix);
    for (const QString &group : groups) {
        const QString other = group.sliced(groupPrefix.size());
        if (options.redirectPort != 0 && other != region.id
            && of(other).redirectPort == options.redirectPort) {
            return usage(tr("The port %1 belongs to the region %2 already.")
                             .arg(options.redirectPort)
                             .arg(other.toUpper()),
                         tr("Choose another port."));
        }
    }
    return std::nullopt;
}

Outcome SignInSettings::write(const QString &region, const SignInOptions &options)
{
    return m_settings.setGroup(groupPrefix + region,
                               {{u"flow"_s, flowName(options.flow)},
                                {u"redirectPath"_s, options.redirectPath},
                                {u"redirectPort"_s, options.redirectPort},
                                {u"launches"_s, options.launches ? u"true"_s : u"false"_s}});
}

} // namespace spacekey
