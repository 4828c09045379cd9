// SPDX-License-Identifier: Apache-2.0
#include "app/diagnostictext.h"

#include "core/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DiagnosticText)
};

QString stateText(Keychain::State state)
{
    switch (state) {
    case Keychain::State::Unknown:
        return Text::tr("not looked at");
    case Keychain::State::Absent:
        return Text::tr("there is none");
    case Keychain::State::NoCollection:
        return Text::tr("there is no keyring in it");
    case Keychain::State::Locked:
        return Text::tr("locked");
    case Keychain::State::Unlocked:
        return Text::tr("unlocked");
    case Keychain::State::NotAnswering:
        return Text::tr("does not answer");
    }
    Q_UNREACHABLE();
}

QString probeText(KeychainReport::Probe probe)
{
    switch (probe) {
    case KeychainReport::Probe::Skipped:
        return Text::tr("not tried");
    case KeychainReport::Probe::Passed:
        return Text::tr("an entry was written, read back and deleted");
    case KeychainReport::Probe::Failed:
        return Text::tr("an entry could not be written, read back and deleted");
    }
    Q_UNREACHABLE();
}

QString loopbackText(DiagnosticReport::Loopback loopback)
{
    switch (loopback) {
    case DiagnosticReport::Loopback::Works:
        return Text::tr("works");
    case DiagnosticReport::Loopback::Absent:
        return Text::tr("this computer has no such address");
    case DiagnosticReport::Loopback::Failed:
        return Text::tr("does not work");
    }
    Q_UNREACHABLE();
}

QString originText(const std::optional<RegionClient::Origin> &origin)
{
    if (!origin)
        return Text::tr("no client key");
    switch (*origin) {
    case RegionClient::Origin::Own:
        return Text::tr("client key of the user's own");
    case RegionClient::Origin::Administrator:
        return Text::tr("client key of the administrator's");
    case RegionClient::Origin::Packager:
        return Text::tr("client key of the packager's");
    }
    Q_UNREACHABLE();
}

QString healthText(Credential::Health health)
{
    switch (health) {
    case Credential::Health::Unverified:
        return Text::tr("unverified");
    case Credential::Health::Valid:
        return Text::tr("valid");
    case Credential::Health::Revoked:
        return Text::tr("revoked");
    case Credential::Health::Unknown:
        return Text::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString credentialsText(const DiagnosticReport::RegionReport &region)
{
    using Health = Credential::Health;
    QStringList parts;
    for (const Health health :
         {Health::Valid, Health::Unverified, Health::Revoked, Health::Unknown}) {
        if (const int count = region.stored.value(health))
            parts.append(QString::number(count) + u' ' + healthText(health));
    }
    if (region.sessionOnly > 0)
        parts.append(Text::tr("%1 of them for this session only").arg(region.sessionOnly));
    if (region.interrupted > 0)
        parts.append(Text::tr("%1 found after an interruption").arg(region.interrupted));
    return parts.isEmpty() ? Text::tr("no credentials")
                           : Text::tr("credentials: %1").arg(parts.join(u", "_s));
}

QStringList regionLines(const DiagnosticReport::RegionReport &report)
{
    const Region &region = report.region;
    if (!report.isKnown)
        return {u"  "_s + Text::tr("%1: not known any more").arg(region.id),
                u"    "_s + credentialsText(report)};
    return {u"  "_s
                + Text::tr("%1: API %2, web %3")
                      .arg(region.id, plainLine(region.apiServer()),
                           plainLine(region.webBase.toString(QUrl::FullyEncoded))),
            u"    "_s + originText(report.clientKey) + u"; "_s + credentialsText(report)};
}

QString problemLine(const std::optional<Error> &problem)
{
    return problem ? u"    "_s + plainLine(problem->what) : QString();
}

QString keychainLine(const KeychainReport &keychain)
{
    const QString state = stateText(keychain.state);
    return Text::tr("Keychain: %1")
        .arg(keychain.name.isEmpty() ? state : plainLine(keychain.name) + u"; "_s + state);
}

} // namespace

QString diagnosticText(const DiagnosticReport &report)
{
    QStringList lines{
        u"SpaceKey "_s + report.version,
        Text::tr("System: %1").arg(plainLine(report.system)),
        Text::tr("Qt %1, QtKeychain %2").arg(report.qt, report.qtKeychain),
        Text::tr("TLS: %1").arg(report.tls.isEmpty() ? Text::tr("none") : plainLine(report.tls)),
        keychainLine(report.keychain),
        u"    "_s + probeText(report.keychain.probe),
        problemLine(report.keychain.problem),
        Text::tr("Browsers come back by 127.0.0.1: %1; by ::1: %2")
            .arg(loopbackText(report.ipv4), loopbackText(report.ipv6)),
        problemLine(report.indexProblem),
        problemLine(report.settingsProblem),
        problemLine(report.folderProblem),
        problemLine(report.clientFileProblem),
        report.trash > 0 ? Text::tr("Tokens that wait to be deleted: %1").arg(report.trash)
                         : QString()};
    lines.removeAll(QString());
    lines.append({QString(), Text::tr("Places")});
    for (const DiagnosticReport::Place &place : report.places) {
        lines.append(
            u"  %1: %2 (%3)"_s.arg(place.id, plainLine(place.path),
                                   place.isThere ? Text::tr("there") : Text::tr("not there")));
    }
    lines.append({QString(), Text::tr("Regions")});
    for (const DiagnosticReport::RegionReport &region : report.regions)
        lines += regionLines(region);
    return lines.join(u'\n');
}

} // namespace spacekey
