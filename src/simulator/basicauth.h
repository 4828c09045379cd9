// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/authority.h"

#include <QByteArray>

namespace spacekey::simulator {

/// Goes with a 401 to one who tried or needs HTTP Basic.
[[nodiscard]] std::pair<QByteArray, QByteArray> basicChallenge();

/// Whether @p authorization is HTTP Basic with the client pair of @p authority: as it is, as
/// BaseSpace documents it (protocol.md §4), or form-encoded (RFC 6749 §2.3.1).
[[nodiscard]] bool provesClient(const QByteArray &authorization, const Authority &authority);

} // namespace spacekey::simulator
