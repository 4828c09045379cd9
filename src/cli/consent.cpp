// SPDX-License-Identifier: Apache-2.0
#include "cli/consent.h"

#include "cli/console.h"
#include "cli/standardinput.h"

namespace spacekey {

using namespace Qt::StringLiterals;

Outcome Consent::isPossible(const Arguments &arguments, const Console &console)
{
    if (arguments.has(u"yes"_s) || console.canAsk())
        return std::monostate{};
    return Error{
        .code = Error::Code::Usage,
        .what = tr("This cannot be undone, so it must be confirmed, and there is nobody to ask."),
        .remedy = tr("Confirm it with --yes.")};
}

Outcome Consent::get(const Arguments &arguments, Console &console, const QString &question)
{
    if (arguments.has(u"yes"_s))
        return std::monostate{};
    console.ask(question + " [y/N]"_L1);
    const Result<QByteArray> answer = StandardInput().readLine();
    if (!answer)
        return answer.error();
    const QByteArray word = answer->trimmed().toLower();
    if (word == "y" || word == "yes")
        return std::monostate{};
    return Error{.code = Error::Code::AccessDenied, .what = tr("Nothing was changed.")};
}

} // namespace spacekey
