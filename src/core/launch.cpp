// SPDX-License-Identifier: Apache-2.0
#include "core/launch.h"

#include <QRegularExpression>

namespace spacekey {

using namespace Qt::StringLiterals;

bool LaunchSession::isUri(const QString &text)
{
    static const QRegularExpression form(uR"(\Av1pre3/appsessions/[A-Za-z0-9-]+\z)"_s);
    return form.match(text).hasMatch();
}

} // namespace spacekey
