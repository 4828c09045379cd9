// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace spacekey::simulator {

/// `error` and `error_description` of an answer (RFC 6749 §5.2, RFC 8628 §3.5).
struct Refusal
{
    QString error;
    QString description;
};

} // namespace spacekey::simulator
