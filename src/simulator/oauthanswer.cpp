// SPDX-License-Identifier: Apache-2.0
#include "simulator/oauthanswer.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

Answer oauthError(const Refusal &refusal, const Behaviour &behaviour)
{
    const bool documented = behaviour.errorName == Behaviour::ErrorName::ErrorCode;
    const int status = refusal.error == "invalid_client"_L1 ? 401 : 400;
    return Answer::json(status,
                        {{documented ? u"error_code"_s : u"error"_s, refusal.error},
                         {u"error_description"_s, refusal.description}});
}

Refusal missing(const QString &name)
{
    return {u"invalid_request"_s, name + " is missing"_L1};
}

} // namespace spacekey::simulator
