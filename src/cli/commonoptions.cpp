// SPDX-License-Identifier: Apache-2.0
#include "cli/commonoptions.h"

namespace spacekey {

using namespace Qt::StringLiterals;

OptionSpec CommonOptions::region()
{
    return {u"region"_s,
            u"R"_s,
            tr("the region's id; else SPACEKEY_REGION, else the default"),
            {},
            {.kind = Values::Kind::Region}};
}

OptionSpec CommonOptions::name()
{
    return {u"name"_s,
            u"N"_s,
            tr("the credential's name; else SPACEKEY_NAME, else the region's default"),
            {},
            {.kind = Values::Kind::Name}};
}

OptionSpec CommonOptions::newName()
{
    return {u"name"_s,
            u"N"_s,
            tr("the name to store it under; else SPACEKEY_NAME, else default"),
            {},
            {.kind = Values::Kind::Name}};
}

OptionSpec CommonOptions::force()
{
    return {u"force"_s, {}, tr("replace the credential of that name, whoever's it is")};
}

OptionSpec CommonOptions::json()
{
    return {u"json"_s, {}, tr("print JSON")};
}

OptionSpec CommonOptions::yes()
{
    return {u"yes"_s, {}, tr("do not ask")};
}

} // namespace spacekey
