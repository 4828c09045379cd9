// SPDX-License-Identifier: Apache-2.0
#include "oauth/authflow.h"

namespace spacekey {

AuthFlow::AuthFlow(QObject *parent)
    : OneShot(parent)
{ }

AuthFlow::~AuthFlow() = default;

} // namespace spacekey
