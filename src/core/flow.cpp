// SPDX-License-Identifier: Apache-2.0
#include "core/flow.h"

namespace spacekey {

using namespace Qt::StringLiterals;

QString flowName(Flow flow)
{
    switch (flow) {
    case Flow::Device:
        return u"device"_s;
    case Flow::Redirect:
        return u"redirect"_s;
    }
    return {};
}

std::optional<Flow> flowByName(const QString &name)
{
    for (const Flow flow : {Flow::Device, Flow::Redirect}) {
        if (flowName(flow) == name)
            return flow;
    }
    return std::nullopt;
}

} // namespace spacekey
