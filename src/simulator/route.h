// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/answer.h"
#include "simulator/request.h"

#include <QString>

#include <functional>

namespace spacekey::simulator {

/// Who answers which request. The path is compared whole; one that ends in / stands for everything
/// below it.
struct Route
{
    Method method;
    QString path;
    std::function<Answer(const Request &)> answer;
};

} // namespace spacekey::simulator
