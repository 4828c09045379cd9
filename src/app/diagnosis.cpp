// SPDX-License-Identifier: Apache-2.0
#include "app/diagnosis.h"

#include "app/bsfiles.h"
#include "app/clientkeys.h"
#include "app/credentials.h"
#include "app/keychainprobe.h"
#include "core/privatefile.h"
#include "core/regioncatalog.h"
#include "core/settingsfile.h"
#include "http/tlslibrary.h"
#include "oauth/loopbackprobe.h"
#include "vault/credentialindex.h"
#include "vault/keychainlibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// Nobody's name, where the home folder has it: a path, or a text with paths in it.
QString withoutHome(QString text)
{
    const QString home = QDir::homePath();
    if (home.size() <= 1)
        return text;
    // Only where a path begins, and whole: not in a longer name, nor below another folder.
    const QRegularExpression whole(
        uR"((?<![\w./-])%1(?![\w@+-]|\.\w))"_s.arg(QRegularExpression::escape(home)),
        QRegularExpression::UseUnicodePropertiesOption);
    return text.replace(whole, u"~"_s);
}

/// The strongest that is there, else where the strongest would be.
QString firstThere(const QStringList &paths)
{
    const auto it =
        std::ranges::find_if(paths, [](const QString &path) { return QFileInfo::exists(path); });
    return it == paths.cend() ? paths.value(0) : *it;
}

std::optional<Error> withoutHome(std::optional<Error> error)
{
    if (error)
        error->what = withoutHome(error->what);
    return error;
}

/// Why @p folder cannot be written to, as every change does; nothing is left there.
std::optional<Error> writeProblem(const QString &folder)
{
    constexpr qsizetype room = 16384; // a list of credentials fits
    QString there = folder; // else where it will be made
    while (!QFileInfo::exists(there) && !QFileInfo(there).isRoot())
        there = QFileInfo(there).path();
    if (there == folder)
        Profile::makePrivateDir(folder);
    PrivateFile probe(there + "/spacekey-probe"_L1);
    if (probe.write(QByteArray(room, ' ')))
        return std::nullopt;
    return Error{.code = Error::Code::FileFailure,
                 .what = Diagnosis::tr("The folder %1 cannot be written to: %2.")
                             .arg(QDir::toNativeSeparators(folder), probe.problem()),
                 .remedy = Diagnosis::tr("Make the folder writable for yourself, or make room on "
                                         "the disk.")};
}

} // namespace

Diagnosis::Diagnosis(const Subject &subject, QObject *parent)
    : OneShot(parent)
    , m_subject(subject)
{ }

Diagnosis::~Diagnosis() = default;

void Diagnosis::begin()
{
    probeKeychain();
    probeLoopback();
}

void Diagnosis::release()
{
    for (const auto &probe : m_probes)
        probe->cancel();
}

void Diagnosis::probeKeychain()
{
    auto probe = std::make_unique<KeychainProbe>(m_subject.profile, m_subject.keychain);
    connect(probe.get(), &KeychainProbe::probed, this,
            [this](const KeychainReport &found) { m_report.keychain = found; });
    run(std::move(probe));
}

void Diagnosis::probeLoopback()
{
    using Loopback = DiagnosticReport::Loopback;
    const auto probe = [this](LoopbackProbe::Address address, Loopback &result) {
        auto job = std::make_unique<LoopbackProbe>(address, m_subject.clock);
        connect(job.get(), &LoopbackProbe::passed, this, [&result] { result = Loopback::Works; });
        connect(job.get(), &LoopbackProbe::absent, this, [&result] { result = Loopback::Absent; });
        run(std::move(job));
    };
    probe(LoopbackProbe::Address::V4, m_report.ipv4);
    probe(LoopbackProbe::Address::V6, m_report.ipv6);
}

void Diagnosis::run(std::unique_ptr<OneShot> probe)
{
    connect(probe.get(), &OneShot::waitingForUnlock, this, &OneShot::waitingForUnlock);
    connect(probe.get(), &OneShot::over, this, [this] {
        if (std::ranges::all_of(m_probes, [](const auto &each) { return each->isOver(); }))
            settle();
    });
    probe->start();
    m_probes.push_back(std::move(probe));
}

void Diagnosis::settle()
{
    if (m_report.keychain.problem)
        return finish();
    std::unique_ptr<CredentialChange> settling = m_subject.credentials.settle();
    // What it could not do waits for the next time.
    connect(settling.get(), &OneShot::over, this, &Diagnosis::finish);
    attempt(std::move(settling));
}

void Diagnosis::finish()
{
    m_report.version = QCoreApplication::applicationVersion();
    m_report.qt = QString::fromLatin1(qVersion());
    m_report.qtKeychain = keychainLibraryVersion();
    m_report.tls = tlsLibrary();
    m_report.system = QStringList{QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                                  QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()}
                          .join(u' ');
    addRegions();
    countCredentials();
    lookAtFiles();
    addPlaces();
    m_report.clientFileProblem = withoutHome(m_subject.clientKeys.problem());
    succeed([this] { Q_EMIT done(m_report); });
}

void Diagnosis::addRegions()
{
    for (const Region &region : m_subject.regions.regions())
        m_report.regions.append(
            {.region = region, .clientKey = m_subject.clientKeys.origin(region)});
}

DiagnosticReport::RegionReport &Diagnosis::region(const QString &id)
{
    auto it = std::ranges::find_if(m_report.regions,
                                   [&id](const auto &each) { return each.region.id == id; });
    if (it == m_report.regions.end()) {
        m_report.regions.append({.region = {.id = id}, .isKnown = false});
        it = std::prev(m_report.regions.end());
    }
    return *it;
}

void Diagnosis::countCredentials()
{
    const Credentials &credentials = m_subject.credentials;
    m_report.indexProblem =
        withoutHome(credentials.problem() ? credentials.problem() : credentials.damage());
    for (const Credential &credential : credentials.all()) {
        DiagnosticReport::RegionReport &report = region(credential.region);
        ++report.stored[credential.health];
        report.sessionOnly += credential.sessionOnly ? 1 : 0;
    }
    for (const Credential &credential : credentials.interrupted())
        ++region(credential.region).interrupted;
    if (const Result<IndexContents> contents =
            CredentialIndex(m_subject.profile, m_subject.clock).read())
        m_report.trash = int(contents->trash.size());
}

void Diagnosis::lookAtFiles()
{
    const Profile &profile = m_subject.profile;
    m_report.settingsProblem = withoutHome(SettingsFile(profile.settingsFile()).problem());
    for (const QString &folder : {profile.dataDir, profile.configDir}) {
        if (!m_report.folderProblem)
            m_report.folderProblem = withoutHome(writeProblem(folder));
    }
}

void Diagnosis::addPlaces()
{
    const Profile &profile = m_subject.profile;
    addPlace(u"index"_s, profile.indexFile());
    addPlace(u"settings"_s, profile.settingsFile());
    addPlace(u"window"_s, profile.stateFile());
    addPlace(u"certificates"_s, profile.configDir + "/ca"_L1);
    addPlace(u"systemSettings"_s, firstThere(profile.systemConfigFiles));
    addPlace(u"systemClients"_s, firstThere(profile.clientFiles));
    addPlace(u"socket"_s, profile.socketFile());
    addPlace(u"bs"_s, BsFiles::folderOf(profile));
}

void Diagnosis::addPlace(const QString &id, const QString &path)
{
    if (!path.isEmpty())
        m_report.places.append({id, withoutHome(path), QFileInfo::exists(path)});
}

} // namespace spacekey
