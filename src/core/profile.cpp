// SPDX-License-Identifier: Apache-2.0
#include "core/profile.h"

#include "core/plaintext.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>

namespace spacekey {

using namespace Qt::StringLiterals;

Profile Profile::real()
{
    Profile profile;
    profile.applicationName = u"spacekey"_s;
    profile.keychainService = u"SpaceKey"_s;
    profile.tokenPrefix = u"spacekey:"_s;
    profile.clientSecretPrefix = u"spacekey-app:"_s;
    QStringList configHomes =
        QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    const QString configHome = configHomes.takeFirst();
    for (const QString &dir : std::as_const(configHomes)) {
        profile.systemConfigFiles.append(dir + "/spacekey/spacekey.ini"_L1);
        profile.clientFiles.append(dir + "/spacekey/clients.json"_L1);
    }
    profile.packagedClientFile = u":/spacekey/clients.json"_s;
    profile.configDir = configHome + u'/' + profile.applicationName;
    profile.dataDir = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u'/'
        + profile.applicationName;
    return profile;
}

Profile Profile::inSandbox()
{
    Profile profile = real();
    profile.sandbox = true;
    profile.applicationName = u"spacekey-sandbox"_s;
    profile.keychainService = u"SpaceKey Sandbox"_s;
    profile.tokenPrefix = u"spacekey-sandbox:"_s;
    profile.clientSecretPrefix = u"spacekey-sandbox-app:"_s;
    profile.systemConfigFiles.clear();
    profile.clientFiles.clear();
    profile.packagedClientFile.clear();
    profile.configDir += "-sandbox"_L1;
    profile.dataDir += "-sandbox"_L1;
    return profile;
}

Result<Profile> Profile::chosen(bool wantSandbox)
{
    const QString named = qEnvironmentVariable("SPACEKEY_PROFILE");
    if (wantSandbox || named == "sandbox"_L1)
        return inSandbox();
    if (named.isEmpty())
        return real();
    return Error{
        .code = Error::Code::Usage,
        .what =
            tr("The variable SPACEKEY_PROFILE names no profile: “%1”.").arg(plainLine(named, 32)),
        .remedy = tr("Set it to sandbox, or unset it for your real credentials.")};
}

QString Profile::indexFile() const
{
    return dataDir + "/credentials.json"_L1;
}

QString Profile::settingsFile() const
{
    return configDir + "/spacekey.ini"_L1;
}

QString Profile::stateFile() const
{
    return dataDir + "/window.ini"_L1;
}

QString Profile::newTokenKey(const QString &region) const
{
    constexpr auto alphabet = "abcdefghijklmnopqrstuvwxyz234567"_L1;
    constexpr int length = 10;
    QString id;
    for (int i = 0; i < length; ++i)
        id += alphabet.at(QRandomGenerator::system()->bounded(int(alphabet.size())));
    return tokenPrefix + region + u'/' + id;
}

QString Profile::clientSecretKey(const QString &region) const
{
    return clientSecretPrefix + region;
}

QString Profile::probeKey() const
{
    return applicationName + "-probe"_L1;
}

QString Profile::socketFile() const
{
    // QStandardPaths would make a folder where there is none.
    const QString runtimeDir = qEnvironmentVariable("XDG_RUNTIME_DIR");
    constexpr qsizetype digits = 16;
    const QByteArray hash =
        QCryptographicHash::hash(dataDir.toUtf8(), QCryptographicHash::Sha256).toHex();
    return runtimeDir.isEmpty()
        ? QString()
        : runtimeDir + "/spacekey/"_L1 + QString::fromLatin1(hash.first(digits)) + ".sock"_L1;
}

bool Profile::makePrivateDir(const QString &dir)
{
    if (!QDir().mkpath(dir))
        return false;
    return QFile::setPermissions(dir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace spacekey
