// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"

#include <QProcess>
#include <QTest>

namespace spacekey {

using namespace Qt::StringLiterals;

Profile Workbench::profileIn(const QTemporaryDir &home)
{
    Profile profile = Profile::inSandbox();
    profile.dataDir = home.filePath(u"data"_s);
    profile.configDir = home.filePath(u"config"_s);
    profile.keychainService = "SpaceKey Test "_L1 + QFileInfo(home.path()).fileName();
    return profile;
}

Workbench::Workbench(Prompting prompting)
    : profile(profileIn(home))
    , simulator(clock)
    , settings(profile)
    , regions(settings)
    , keychain(profile, clock, prompting)
    , credentials(profile, keychain, regions, clock)
    , clientKeys(profile, settings, keychain)
{
    if (!simulator.listen())
        qFatal("no port for the simulator");
    relay = std::make_unique<Relay>(u"127.0.0.1"_s, simulator.port());
    if (!relay->listen())
        qFatal("no port for the relay");
    simulator.putBehind(*relay);
    if (const Outcome added = regions.add({.id = u"lab"_s,
                                           .name = u"Our lab"_s,
                                           .apiBase = simulator.apiUrl(),
                                           .webBase = simulator.webUrl()});
        !added)
        qFatal("%s", qPrintable(added.error().what));
}

Region Workbench::region() const
{
    return *regions.find(u"lab"_s);
}

void Workbench::setUpClientPair()
{
    clientKeys.keepForSession(region(),
                              {.id = simulator.clientId(), .secret = simulator.clientSecret()});
}

void Workbench::approveAs(ConnectAttempt &attempt, const QString &userId)
{
    QObject::connect(&attempt, &ConnectAttempt::promptReady, &attempt,
                     [this, userId](const SignInPrompt &prompt) {
                         simulator.authority().approve(prompt.userCode, userId);
                     });
}

Credential Workbench::connectAs(const QString &userId, const QString &name, bool replace)
{
    ConnectAttempt attempt({.region = region(),
                            .scopes = ScopePreset::preset(ScopePreset::Id::Download).scopes,
                            .name = name,
                            .replace = replace},
                           credentials, clientKeys, ports, clock);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    approveAs(attempt, userId);
    if (const std::optional<Error> error = failureOf(attempt))
        qFatal("not connected: %s", qPrintable(error->what));
    return stored.first().first().value<Credential>();
}

QByteArray Workbench::tokenOf(const Credential &credential)
{
    const std::unique_ptr<TokenRead> read = credentials.token(credential);
    QSignalSpy tokenRead(read.get(), &TokenRead::tokenRead);
    return failureOf(*read) ? QByteArray() : tokenRead.first().first().value<AccessToken>().bytes();
}

int Workbench::keyringItems() const
{
    QProcess search;
    search.start(u"secret-tool"_s, {u"search"_s, u"--all"_s, u"server"_s, profile.keychainService});
    search.waitForFinished();
    const QByteArray found = search.readAllStandardOutput() + search.readAllStandardError();
    return int(found.count("attribute.user"));
}

} // namespace spacekey
