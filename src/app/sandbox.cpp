// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox.h"

#include "app/bsfiles.h"
#include "app/clientkeys.h"
#include "app/keychain.h"
#include "bscli/bsfolder.h"
#include "core/regioncatalog.h"
#include "vault/credentialindex.h"
#include "vault/secretstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// Where the former run's files wait until its keychain entries are gone.
Profile formerRun(Profile profile)
{
    profile.dataDir += "/former"_L1;
    return profile;
}

} // namespace

void Sandbox::emptyFolders(const Profile &profile)
{
    Q_ASSERT(profile.sandbox);
    const Profile former = formerRun(profile);
    Profile::makePrivateDir(former.dataDir);
    QFile::remove(former.indexFile());
    QFile::rename(profile.indexFile(), former.indexFile());
    QFile::remove(profile.indexFile() + ".previous"_L1);
    QFile::remove(profile.settingsFile());
    QFile::remove(profile.stateFile());
    if (const Result<QStringList> files = BsFolder(BsFiles::folderOf(profile)).files()) {
        for (const QString &file : *files)
            QFile::remove(file);
    }
}

Sandbox::Sandbox(const Profile &profile, const Clock &clock, RegionCatalog &regions,
                 ClientKeys &clientKeys, Keychain &keychain, QObject *parent)
    : OneShot(parent)
    , m_profile(profile)
    , m_clock(clock)
    , m_regions(regions)
    , m_clientKeys(clientKeys)
    , m_keychain(keychain)
{
    m_simulator.setProgram(QCoreApplication::applicationDirPath() + "/spacekey-simulator"_L1);
    m_simulator.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_simulator, &QProcess::readyReadStandardOutput, this, &Sandbox::simulatorSpoke);
    connect(&m_simulator, &QProcess::errorOccurred, this, [this] {
        fail({.code = Error::Code::FileFailure,
              .what = tr("The BaseSpace simulator %1 does not run: %2.")
                          .arg(m_simulator.program(), m_simulator.errorString()),
              .remedy = tr("It is installed beside SpaceKey; install SpaceKey again.")});
    });
}

Sandbox::~Sandbox()
{
    m_simulator.disconnect(this);
    // It ends when its standard input does.
    constexpr int patience = 1000; // ms
    m_simulator.closeWriteChannel();
    m_simulator.waitForFinished(patience);
}

void Sandbox::begin()
{
    m_simulator.start();
    forgetFormerRun();
}

void Sandbox::forgetFormerRun()
{
    const CredentialIndex former(formerRun(m_profile), m_clock);
    const Result<IndexContents> contents = former.read();
    QStringList keys;
    if (contents) {
        for (const Credential &credential : contents->credentials)
            keys.append(credential.key);
        for (const TrashEntry &entry : contents->trash)
            keys.append(entry.key);
    }
    for (const QString &key : std::as_const(keys))
        m_forgetting.run(m_keychain.store().removeUnasked(key));
}

void Sandbox::simulatorSpoke()
{
    if (!isRunning() || hasStep() || !m_simulator.canReadLine())
        return;
    const QJsonObject said = QJsonDocument::fromJson(m_simulator.readLine()).object();
    const Region region{.id = regionId,
                        .name = u"Sandbox"_s,
                        .apiBase = Region::baseUrl(said["apiUrl"_L1].toString()),
                        .webBase = Region::baseUrl(said["webUrl"_L1].toString())};
    const ClientPair pair{.id = said["clientId"_L1].toString(),
                          .secret = said["clientSecret"_L1].toString().toUtf8()};
    Outcome added = m_regions.add(region);
    if (added)
        added = m_regions.setDefaultRegion(region.id);
    if (!added)
        return fail(added.error());
    auto save = m_clientKeys.save(region, pair);
    connect(save.get(), &ClientPairSave::saved, this,
            [this] { succeed([this] { Q_EMIT ready(); }); });
    // No keychain is something to try in the sandbox too.
    connect(save.get(), &OneShot::failed, this, [this, region, pair] {
        m_clientKeys.keepForSession(region, pair);
        succeed([this] { Q_EMIT ready(); });
    });
    attempt(std::move(save));
}

} // namespace spacekey
