// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/diagnosticreport.h"

#include <QString>

namespace spacekey {

/// The report as plain text in the user's language, to be read, copied and sent on. Lines, without
/// a line break at the end.
[[nodiscard]] QString diagnosticText(const DiagnosticReport &report);

} // namespace spacekey
