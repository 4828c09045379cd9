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

QString healthText(Credential::Health health)
{
    switch (health) {
    case Credential::Health::Unverified:
        return Health::tr("unverified");
    case Credential::Health::Valid:
        return Health::tr("valid");
    case Credential::Health::Revoked:
        return Health::tr("revoked");
    case Credential::Health::Unknown:
        return Health::tr("unknown");
    }
    return {};
}

} // namespace spacekey
