// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/form.h"
#include "simulator/route.h"

#include <QString>

#include <functional>

namespace spacekey::simulator {

/// 400 with `{error, error_description}`.
[[nodiscard]] Answer hookRefused(const QString &why);

/// A POST for scripts, whose parameters stand in the query. @p act says what is wrong; empty when
/// it was done, which is answered `{}`.
[[nodiscard]] Route hook(const QString &path, const std::function<QString(const Form &)> &act);

} // namespace spacekey::simulator
