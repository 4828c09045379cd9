// SPDX-License-Identifier: Apache-2.0
#include "simulator/scopegrammar.h"

#include <QRegularExpression>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

QString unknownScope(const Scopes &scopes)
{
    static const QRegularExpression known(QRegularExpression::anchoredPattern(
        u"(browse|read|write|create) (global|(project|sample|run|appresult) [0-9]+)"
        "|create (projects|runs)|(start|manage) applications"
        "|movetotrash global|empty trash|audit (user|domain)"_s));
    for (const QString &scope : scopes.list()) {
        if (!known.match(scope).hasMatch())
            return scope;
    }
    return {};
}

} // namespace spacekey::simulator
