// SPDX-License-Identifier: Apache-2.0
#include "cli/commonoptions.h"

namespace spacekey {

using namespace Qt::StringLiterals;

OptionSpec CommonOptions::region()
{
    return {.name = u"region"_s,
            .valueName = u"R"_s,
            .description = tr("the region's id; else SPACEKEY_REGION, else the default"),
            .values = {.kind = Values::Kind::Region}};
}

OptionSpec CommonOptions::name()
{
    return {.name = u"name"_s,
            .valueName = u"N"_s,
            .description =
                tr("the credential's name; else SPACEKEY_NAME, else the region's default"),
            .values = {.kind = Values::Kind::Name}};
}

OptionSpec CommonOptions::newName()
{
    return {.name = u"name"_s,
            .valueName = u"N"_s,
            .description = tr("the name to store it under; else SPACEKEY_NAME, else default"),
            .values = {.kind = Values::Kind::Name}};
}

OptionSpec CommonOptions::force()
{
    return {.name = u"force"_s,
            .description = tr("replace a credential of that name, even another user's")};
}

OptionSpec CommonOptions::json()
{
    return {.name = u"json"_s, .description = tr("print JSON")};
}

OptionSpec CommonOptions::yes()
{
    return {.name = u"yes"_s, .description = tr("do not ask for a confirmation")};
}

} // namespace spacekey
