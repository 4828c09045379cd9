// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bsfinding.h"
#include "gui/statelabel.h"

#include <QString>

namespace spacekey {

/// How one of the bs CLI's files is put into words. All of it is plain text.
struct BsFindingText
{
    QString file; ///< its name without the folder
    StateLabel::Kind kind = StateLabel::Kind::Neutral;
    QString state; ///< such as "Token in the open"
    QString rest; ///< such as "also in the keychain as “default”"
    QString reason; ///< why it cannot be read or imported; empty when it can

    [[nodiscard]] static BsFindingText of(const BsFinding &finding);
};

} // namespace spacekey
