// SPDX-License-Identifier: Apache-2.0
#include "cli/healthtext.h"

#include <QCoreApplication>

namespace spacekey {

namespace {

struct Health
{
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

} // namespace

QString healthText(Credential::Health health, const TextStyle &style)
{
    switch (health) {
    case Credential::Health::Unverified:
        return style.doubtful(Health::tr("unverified"));
    case Credential::Health::Valid:
        return style.good(Health::tr("valid"));
    case Credential::Health::Revoked:
        return style.bad(Health::tr("revoked"));
    case Credential::Health::Unknown:
        return style.doubtful(Health::tr("unknown"));
    }
    return {};
}

} // namespace spacekey
