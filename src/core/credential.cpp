// SPDX-License-Identifier: Apache-2.0
#include "core/credential.h"

#include "core/plaintext.h"

namespace spacekey {

QString Credential::title() const
{
    return user && !user->name.isEmpty() ? plainLine(user->name) : name;
}

bool Credential::isOfSameUserAs(const Credential &other) const
{
    return user && other.user && user->id == other.user->id;
}

void Credential::noteVerified(const Credential &found)
{
    if (health == Health::Revoked && found.health == Health::Unknown)
        return;
    health = found.health;
    healthReason = found.healthReason;
    verifiedAt = found.verifiedAt;
    if (!user)
        user = found.user;
}

bool Credential::isValidName(const QString &name)
{
    constexpr qsizetype maxLength = 64;
    const qsizetype length = name.toUcs4().size();
    return length >= 1 && length <= maxLength && !name.contains(u'/') && !name.startsWith(u'-')
        && plainLine(name) == name;
}

QString Credential::tidyNote(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = plainLine(line, line.size());
    return lines.join(u'\n').trimmed();
}

} // namespace spacekey
