// SPDX-License-Identifier: Apache-2.0
#include "cli/choice.h"

#include "app/credentials.h"
#include "app/tokenformats.h"
#include "core/plaintext.h"
#include "core/regioncatalog.h"

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

Result<Credential> find(const QString &region, const std::optional<QString> &name,
                        const Credentials &credentials)
{
    const QString wanted = name.value_or(QString());
    if (const std::optional<Credential> found = credentials.find(region, wanted))
        return *found;
    return credentials.problem().value_or(Credentials::noSuchCredential(region, wanted));
}

} // namespace

Result<Region> Choice::region(const Arguments &arguments, const RegionCatalog &regions)
{
    const std::optional<QString> id = givenRegion(arguments);
    if (!id)
        return regions.defaultRegion();
    const std::optional<Region> found = regions.find(*id);
    return found ? Result(*found) : RegionCatalog::unknownRegion(*id);
}

Result<QString> Choice::regionId(const Arguments &arguments, const RegionCatalog &regions,
                                 const Credentials &credentials)
{
    const Result<Region> known = region(arguments, regions);
    if (known)
        return known->id;
    const QString id = givenRegion(arguments)->toLower();
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
    return Error{.code = Error::Code::NameTaken,
                 .what =
                     tr("%1 has a credential “%2” already.").arg(region.code(), plainLine(wanted)),
                 .remedy = tr("Choose another --name, or replace it with --force.")};
}

Result<Credential> Choice::credential(const Arguments &arguments, const RegionCatalog &regions,
                                      const Credentials &credentials)
{
    const Result<std::optional<QString>> name = Choice::name(arguments);
    if (!name)
        return name.error();
    const Result<Region> region = Choice::region(arguments, regions);
    return region ? find(region->id, *name, credentials) : region.error();
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

QString Choice::reconnection(const Credential &credential)
{
    // A name may hold white space and quotes, as a shell sees them.
    return "spacekey-cli connect --force --region "_L1 + credential.region + " --name "_L1
        + QString::fromUtf8(
               TokenFormats::quoted(TokenFormats::Shell::Sh, credential.name.toUtf8()));
}

} // namespace spacekey
