// SPDX-License-Identifier: Apache-2.0
#include "cli/advice.h"

#include "app/clientkeys.h"
#include "app/tokenformats.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// Bare where no shell would see more in it.
QString quoted(const QString &word)
{
    static const QRegularExpression plain(uR"(\A[A-Za-z0-9][A-Za-z0-9.,:/@%+_-]*\z)"_s);
    if (plain.match(word).hasMatch())
        return word;
    return QString::fromUtf8(TokenFormats::quoted(TokenFormats::Shell::Sh, word.toUtf8()));
}

/// `--region … --name …`
QString options(const Credential &credential)
{
    // A name may hold white space and quotes, as a shell sees them.
    return "--region "_L1 + credential.region + " --name "_L1 + quoted(credential.name);
}

} // namespace

QString Advice::label(const Credential &credential)
{
    return credential.region + u'/' + plainLine(credential.name);
}

QString Advice::labels(const QList<Credential> &credentials)
{
    QStringList all;
    for (const Credential &credential : credentials)
        all.append(label(credential));
    return all.join(", "_L1);
}

QString Advice::regionAddition(const Region &region)
{
    const QString command = "spacekey-cli region add "_L1 + region.id + " --name "_L1
        + quoted(region.name) + " --api-url "_L1 + quoted(region.apiServer()) + " --web-url "_L1
        + quoted(region.webBase.toString(QUrl::FullyEncoded));
    return region.caFile.isEmpty() ? command : command + " --ca-file FILE"_L1;
}

QString Advice::reconnection(const Credential &credential)
{
    return "spacekey-cli connect --force "_L1 + options(credential);
}

QString Advice::renewal(const QList<Credential> &credentials, const RegionCatalog &regions,
                        const ClientKeys &clientKeys)
{
    const bool one = credentials.size() == 1;
    const auto hasClientKey = [&](const Credential &credential) {
        const std::optional<Region> region = regions.find(credential.region);
        return !region || clientKeys.isSetUp(*region); // else the region is to be added first
    };
    QStringList advice;
    if (const auto it = std::ranges::find_if(credentials, hasClientKey); it != credentials.end()) {
        advice.append((one ? tr("Sign in again with: %1")
                           : tr("Sign in again for each revoked or missing one, as with: %1"))
                          .arg(reconnection(*it)));
    }
    if (!std::ranges::all_of(credentials, hasClientKey)) {
        advice.append(
            tr("Without a client key, store a new token with “%1”, or sign in with “bs "
               "authenticate” and then use “spacekey-cli import”.")
                .arg(one ? "spacekey-cli add --force "_L1 + options(credentials.constFirst())
                         : u"spacekey-cli add --force"_s));
    }
    return advice.join(u' ');
}

QString Advice::withoutClientKey(const Region &region)
{
    const QString portal = region.portal.toString(QUrl::FullyEncoded);
    return tr("A token that you have already needs none: “spacekey-cli import” stores those of the "
              "bs CLI, “spacekey-cli add --region %1” any other.")
               .arg(region.id)
        + u' '
        + tr("To sign in, make an application in the developer portal%1 (My Apps → Create New "
             "Application → Credentials), and set its client key with: spacekey-cli app set "
             "--region %2 --client-id ID")
              .arg(portal.isEmpty() ? QString() : u' ' + portal, region.id);
}

} // namespace spacekey
