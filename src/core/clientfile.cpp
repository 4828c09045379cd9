// SPDX-License-Identifier: Apache-2.0
#include "core/clientfile.h"

#include "core/plaintext.h"
#include "core/privatefile.h"
#include "core/region.h"
#include "core/signinoptions.h"
#include "core/signinsettings.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr int currentFormat = 1;
constexpr qsizetype maxClients = 64;
constexpr qsizetype maxPartLength = 512;

const QString formatName = u"format"_s;
const QString clientsName = u"clients"_s;
const QString regionName = u"region"_s;
const QString apiServerName = u"apiServer"_s;
const QString idName = u"clientId"_s;
const QString secretName = u"clientSecret"_s;
const QString pathName = u"redirectPath"_s;
const QString portName = u"redirectPort"_s;

Error refused(const QString &what)
{
    return {.code = Error::Code::Usage,
            .what = what,
            .remedy = ClientFile::tr("Ask whoever gave you the file for a new one.")};
}

Result<QByteArray> contents(const QString &path)
{
    QFile file(path);
    // A pipe or a device might never end.
    if (!QFileInfo(path).isFile() || !file.open(QFile::ReadOnly)) {
        return Error{.code = Error::Code::Usage,
                     .what = ClientFile::tr("The file %1 cannot be read.").arg(plainLine(path)),
                     .remedy = ClientFile::tr("Check its name and its permissions.")};
    }
    return file.read(ClientFile::maxSize + 1);
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

Result<QString> apiServer(const QJsonObject &entry)
{
    const QUrl url = Region::baseUrl(entry[apiServerName].toString());
    if (!Region::isAllowedUrl(url) || url.hasQuery() || url.hasFragment())
        return refused(ClientFile::tr("its API server is not an https:// address"));
    return Region{.apiBase = url}.apiServer();
}

std::optional<Error> readRedirect(const QJsonObject &entry, RegionClient &client)
{
    if (const QJsonValue path = entry[pathName]; !isAbsent(path)) {
        if (!SignInOptions::isValidPath(path.toString()))
            return refused(ClientFile::tr("its redirect path is not a valid path"));
        client.redirectPath = path.toString();
    }
    if (const QJsonValue port = entry[portName]; !isAbsent(port)) {
        const qint64 number = port.toInteger(-1);
        if (number != 0 && (number < SignInSettings::firstPort || number > 0xffff))
            return refused(
                ClientFile::tr("its redirect port is not 0 or a number from 1024 to 65535"));
        client.redirectPort = static_cast<quint16>(number);
    }
    return std::nullopt;
}

Result<RegionClient> clientIn(const QJsonObject &entry)
{
    RegionClient client{
        .region = entry[regionName].toString().toLower(),
        .pair = {.id = entry[idName].toString(), .secret = entry[secretName].toString().toUtf8()}};
    if (!Region::isValidId(client.region))
        return refused(ClientFile::tr("it names no region"));
    const Result<QString> server = apiServer(entry);
    if (!server)
        return server.error();
    client.apiServer = *server;
    const ClientPair &pair = client.pair;
    if (!pair.isValid() || pair.id.size() > maxPartLength || pair.secret.size() > maxPartLength) {
        return refused(
            ClientFile::tr("its client key or secret is missing or holds characters that it "
                           "cannot have"));
    }
    if (const std::optional<Error> wrong = readRedirect(entry, client))
        return *wrong;
    return client;
}

bool clash(const RegionClient &one, const RegionClient &other)
{
    return one.region == other.region
        || (one.redirectPort.value_or(0) != 0 && one.redirectPort == other.redirectPort);
}

Result<QList<RegionClient>> clientsIn(const QJsonArray &entries)
{
    if (entries.isEmpty() || entries.size() > maxClients)
        return refused(ClientFile::tr("it holds no client keys, or too many"));
    QList<RegionClient> clients;
    for (const auto &value : entries) {
        const Result<RegionClient> client = clientIn(value.toObject());
        if (!client) {
            return refused(ClientFile::tr("%1 (entry %2)")
                               .arg(client.error().what, QString::number(clients.size() + 1)));
        }
        if (std::ranges::any_of(clients,
                                [&](const RegionClient &other) { return clash(*client, other); })) {
            return refused(
                ClientFile::tr("a region or a port stands in it twice (%1)").arg(client->region));
        }
        clients.append(*client);
    }
    return clients;
}

Result<QList<RegionClient>> parsed(const QByteArray &bytes)
{
    if (bytes.size() > ClientFile::maxSize)
        return refused(ClientFile::tr("it is too long"));
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    const QJsonValue format = root[formatName];
    if (format.toInt() > currentFormat)
        return refused(ClientFile::tr("it is made for a newer SpaceKey"));
    if (format.toInt() != currentFormat)
        return refused(ClientFile::tr("it is not the JSON that SpaceKey writes"));
    return clientsIn(root[clientsName].toArray());
}

QJsonObject written(const RegionClient &client)
{
    QJsonObject entry{{regionName, client.region},
                      {apiServerName, client.apiServer},
                      {idName, client.pair.id},
                      {secretName, QString::fromUtf8(client.pair.secret)}};
    if (client.redirectPath)
        entry.insert(pathName, *client.redirectPath);
    if (client.redirectPort)
        entry.insert(portName, int(*client.redirectPort));
    return entry;
}

} // namespace

Result<QList<RegionClient>> ClientFile::read(const QString &path)
{
    const Result<QByteArray> bytes = contents(path);
    if (!bytes)
        return bytes.error();
    Result<QList<RegionClient>> clients = parsed(*bytes);
    if (clients)
        return clients;
    return refused(
        tr("%1 is not a file of client keys: %2.").arg(plainLine(path), clients.error().what));
}

Outcome ClientFile::write(const QString &path, const QList<RegionClient> &clients)
{
    QJsonArray entries;
    for (const RegionClient &client : clients)
        entries.append(spacekey::written(client));
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{formatName, currentFormat}, {clientsName, entries}}).toJson();
    PrivateFile file(path);
    if (!file.write(bytes) || !file.commit()) {
        return Error{.code = Error::Code::FileFailure,
                     .what = tr("The file %1 could not be written.").arg(plainLine(path)),
                     .remedy = tr("Choose another folder, or check that this one can be written "
                                  "to and the disk is not full.")};
    }
    return std::monostate{};
}

} // namespace spacekey
