// SPDX-License-Identifier: Apache-2.0
#include "app/bsnames.h"

#include "vault/naming.h"

namespace spacekey {

using namespace Qt::StringLiterals;

QString bsCredentialName(const QString &config)
{
    constexpr int maxLength = 48; // leaves room for "-previous" and a number
    const QString name = usableName(config, maxLength);
    return name.isEmpty() ? u"default"_s : name;
}

QString bsPreviousName(const QString &config)
{
    return bsCredentialName(config) + "-previous"_L1;
}

} // namespace spacekey
