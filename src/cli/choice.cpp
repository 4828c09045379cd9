// SPDX-License-Identifier: Apache-2.0
#include "cli/choice.h"

#include "app/credentials.h"
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

} // namespace spacekey
