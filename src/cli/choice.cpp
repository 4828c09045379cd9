// SPDX-License-Identifier: Apache-2.0
#include "cli/choice.h"

#include "app/credentialerrors.h"
#include "app/credentials.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"

#include <functional>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> given(const Arguments &arguments, const QString &option,
                             const char *variable)
{
    if (arguments.has(option))
        return arguments.value(option);
    const QString value = qEnvironmentVariable(variable);
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

std::optional<QString> givenRegion(const Arguments &arguments)
{
    return given(arguments, u"region"_s, "SPACEKEY_REGION");
}

/// A few of the names for which @p wanted holds, as one text.
QString named(const Credentials &credentials, QString Credential::*what,
              const std::function<bool(const Credential &)> &wanted)
{
    constexpr qsizetype most = 5;
    QStringList found;
    for (const Credential &credential : credentials.all()) {
        if (wanted(credential) && !found.contains(plainLine(credential.*what)))
            found.append(plainLine(credential.*what));
    }
    if (found.size() > most)
        found = found.first(most) + QStringList{u"…"_s};
    return found.join(", "_L1);
}

Result<Credential> find(const QString &region, const std::optional<QString> &name,
                        const Credentials &credentials)
{
    const QString wanted = name.value_or(QString());
    if (const std::optional<Credential> found = credentials.find(region, wanted))
        return *found;
    return credentials.problem().value_or(Choice::missing(region, wanted, credentials));
}

} // namespace

Error Choice::missing(const QString &region, const QString &name, const Credentials &credentials)
{
    const auto isHere = [&](const Credential &credential) { return credential.region == region; };
    const auto isNamed = [&](const Credential &credential) { return credential.name == name; };
    const QString elsewhere = named(credentials, &Credential::region, isNamed);
    const QString here = named(credentials, &Credential::name, isHere);
    Error error = CredentialError::noSuchCredential(region, name);
    if (!elsewhere.isEmpty())
        error.remedy =
            tr("There is one of that name in: %1. Choose its region with --region.").arg(elsewhere);
    else if (!here.isEmpty())
        error.remedy = tr("That region has: %1. Choose one with --name.").arg(here);
    else if (!credentials.all().isEmpty())
        error.remedy =
            tr("There are credentials in: %1. Choose their region with --region, or sign "
               "in with “spacekey-cli connect --region %2”.")
                .arg(named(credentials, &Credential::region,
                           [](const Credential &) { return true; }),
                     plainLine(region));
    return error;
}

QString Choice::nothingThere(const Credentials &credentials)
{
    if (!credentials.all().isEmpty() || !credentials.unsettled().isEmpty())
        return tr("There is no such credential. See all of them with “spacekey-cli list”.");
    return tr("No credentials are stored. Get one with “spacekey-cli connect”, “spacekey-cli "
              "import” or “spacekey-cli add”.");
}

Result<Region> Choice::defaultRegion(const RegionCatalog &regions)
{
    const std::optional<QString> lost = regions.lostDefault();
    if (!lost)
        return regions.defaultRegion();
    return Error{.code = Error::Code::UnknownRegion,
                 .what = tr("The default region %1 was removed.").arg(plainLine(*lost, 64)),
                 .remedy =
                     tr("Add it again with “spacekey-cli region add”, or choose another one, such "
                        "as %1 with “spacekey-cli default --region %1”.")
                         .arg(regions.defaultRegion().id)};
}

Result<Region> Choice::region(const Arguments &arguments, const RegionCatalog &regions)
{
    const std::optional<QString> id = givenRegion(arguments);
    if (!id)
        return defaultRegion(regions);
    const std::optional<Region> found = regions.find(*id);
    return found ? Result(*found) : RegionCatalog::unknownRegion(*id);
}

Result<QString> Choice::regionId(const Arguments &arguments, const RegionCatalog &regions,
                                 const Credentials &credentials)
{
    const Result<Region> known = region(arguments, regions);
    if (known)
        return known->id;
    const QString id =
        givenRegion(arguments).value_or(regions.lostDefault().value_or(QString())).toLower();
    return credentials.inRegion(id).isEmpty() ? Result<QString>(known.error()) : Result(id);
}

Result<std::optional<QString>> Choice::name(const Arguments &arguments)
{
    const std::optional<QString> name = given(arguments, u"name"_s, "SPACEKEY_NAME");
    if (!name || Credential::isValidName(*name))
        return name;
    return Error{.code = Error::Code::InvalidName,
                 .what = tr("“%1” cannot be a credential's name.").arg(plainLine(*name, 64)),
                 .remedy = tr("Use 1 to 64 printable characters without “/”, "
                              "not starting with “-”.")};
}

Result<QString> Choice::newName(const Arguments &arguments, const Region &region,
                                const Credentials &credentials)
{
    const Result<std::optional<QString>> chosen = name(arguments);
    if (!chosen)
        return chosen.error();
    const QString wanted = chosen->value_or(u"default"_s);
    if (arguments.has(u"force"_s) || !credentials.find(region.id, wanted))
        return wanted;
    return nameTaken(region, wanted);
}

Error Choice::nameTaken(const Region &region, const QString &name)
{
    return {.code = Error::Code::NameTaken,
            .what = tr("There is a credential %1/%2 already.").arg(region.id, plainLine(name)),
            .remedy = tr("Choose another name with --name, or replace it with --force.")};
}

Result<Credential> Choice::credential(const Arguments &arguments, const RegionCatalog &regions,
                                      const Credentials &credentials)
{
    const Result<std::optional<QString>> name = Choice::name(arguments);
    if (!name)
        return name.error();
    const Result<QString> id = regionId(arguments, regions, credentials);
    if (!id)
        return id.error();
    Result<Credential> found = find(*id, *name, credentials);
    // With what is stored of its region an error can say how to bring that back.
    const Result<Region> region = Choice::region(arguments, regions);
    if (!found || region)
        return found;
    Error removed = credentials.issuer(*found).error();
    removed.code = region.error().code;
    return removed;
}

Result<Credential> Choice::keptCredential(const Arguments &arguments, const RegionCatalog &regions,
                                          const Credentials &credentials)
{
    const Result<std::optional<QString>> name = Choice::name(arguments);
    if (!name)
        return name.error();
    const Result<QString> region = regionId(arguments, regions, credentials);
    return region ? find(*region, *name, credentials) : region.error();
}

} // namespace spacekey
