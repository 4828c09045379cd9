// SPDX-License-Identifier: Apache-2.0
#include "app/bsnames.h"

#include "core/credential.h"
#include "core/plaintext.h"

namespace spacekey {

using namespace Qt::StringLiterals;

QString bsCredentialName(const QString &config)
{
    constexpr int maxLength = 48; // leaves room for "-previous" and a number
    QString name = plainLine(config, maxLength);
    while (name.startsWith(u'-'))
        name = name.mid(1).trimmed();
    return Credential::isValidName(name) ? name : u"default"_s;
}

QString bsPreviousName(const QString &config)
{
    return bsCredentialName(config) + "-previous"_L1;
}

} // namespace spacekey
