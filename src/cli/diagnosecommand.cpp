// SPDX-License-Identifier: Apache-2.0
#include "cli/diagnosecommand.h"

#include "app/diagnostictext.h"
#include "cli/console.h"
#include "cli/json.h"

#include <QJsonArray>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QString stateWord(Keychain::State state)
{
    switch (state) {
    case Keychain::State::Unknown:
        return u"unknown"_s;
    case Keychain::State::Absent:
        return u"absent"_s;
    case Keychain::State::NoCollection:
        return u"no-collection"_s;
    case Keychain::State::Locked:
        return u"locked"_s;
    case Keychain::State::Unlocked:
        return u"unlocked"_s;
    case Keychain::State::NotAnswering:
        return u"not-answering"_s;
    }
    Q_UNREACHABLE();
}

QString probeWord(KeychainReport::Probe probe)
{
    switch (probe) {
    case KeychainReport::Probe::Skipped:
        return u"skipped"_s;
    case KeychainReport::Probe::Passed:
        return u"passed"_s;
    case KeychainReport::Probe::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QString loopbackWord(DiagnosticReport::Loopback loopback)
{
    switch (loopback) {
    case DiagnosticReport::Loopback::Works:
        return u"works"_s;
    case DiagnosticReport::Loopback::Absent:
        return u"absent"_s;
    case DiagnosticReport::Loopback::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject regionObject(const DiagnosticReport::RegionReport &report)
{
    using Health = Credential::Health;
    const QString web = report.region.webBase.toString(QUrl::FullyEncoded);
    return {{u"id"_s, report.region.id},
            {u"apiUrl"_s, textOrNull(report.region.apiServer())},
            {u"webUrl"_s, textOrNull(web)},
            {u"clientKey"_s, Json::originWord(report.clientKey)},
            {u"credentials"_s,
             QJsonObject{{u"unverified"_s, report.stored.value(Health::Unverified)},
                         {u"valid"_s, report.stored.value(Health::Valid)},
                         {u"revoked"_s, report.stored.value(Health::Revoked)},
                         {u"unknown"_s, report.stored.value(Health::Unknown)},
                         {u"pending"_s, report.interrupted}}}};
}

} // namespace

DiagnoseCommand::DiagnoseCommand(const Arguments &arguments, Console &console,
                                 const Diagnosis::Subject &subject)
    : m_arguments(arguments)
    , m_console(console)
    , m_subject(subject)
{ }

DiagnoseCommand::~DiagnoseCommand() = default;

void DiagnoseCommand::begin()
{
    auto diagnosis = std::make_unique<Diagnosis>(m_subject);
    connect(diagnosis.get(), &Diagnosis::done, this,
            [this](DiagnosticReport report) { print(report); });
    next(std::move(diagnosis));
}

void DiagnoseCommand::print(const DiagnosticReport &report)
{
    if (m_arguments.has(u"json"_s))
        m_console.print(Json::text(json(report)));
    else
        m_console.print(diagnosticText(report));
    const std::optional<Error> problem = report.problem();
    finish(problem ? Outcome(*problem) : Outcome(std::monostate{}));
}

QJsonObject DiagnoseCommand::json(const DiagnosticReport &report)
{
    QJsonObject places;
    for (const DiagnosticReport::Place &place : report.places)
        places.insert(place.id, place.path);
    QJsonArray regions;
    for (const DiagnosticReport::RegionReport &region : report.regions)
        regions.append(regionObject(region));
    return {{u"version"_s, report.version},
            {u"qt"_s, report.qt},
            {u"keychain"_s,
             QJsonObject{{u"state"_s, stateWord(report.keychain.state)},
                         {u"backend"_s, textOrNull(report.keychain.name)},
                         {u"probe"_s, probeWord(report.keychain.probe)}}},
            {u"loopback"_s,
             QJsonObject{{u"ipv4"_s, loopbackWord(report.ipv4)},
                         {u"ipv6"_s, loopbackWord(report.ipv6)}}},
            {u"tls"_s, textOrNull(report.tls)},
            {u"paths"_s, places},
            {u"regions"_s, regions}};
}

} // namespace spacekey
