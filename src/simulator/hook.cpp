// SPDX-License-Identifier: Apache-2.0
#include "simulator/hook.h"

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

Answer hookRefused(const QString &why)
{
    return Answer::json(400, {{u"error"_s, u"invalid_request"_s}, {u"error_description"_s, why}});
}

Route hook(const QString &path, const std::function<QString(const Form &)> &act)
{
    return {Method::Post, path, [act](const Request &request) {
                const QString why = act(Form(request.query));
                return why.isEmpty() ? Answer::json(200, {}) : hookRefused(why);
            }};
}

} // namespace spacekey::simulator
