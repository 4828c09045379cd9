// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clientpair.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace spacekey {

/// A client pair with all that goes with it: for which region it is, and where browsers come back
/// to. It is for one API base; a region of that id with another base is not its own.
struct RegionClient
{
    Q_GADGET

public:
    enum class Origin {
        Own, ///< the user's
        Administrator, ///< for everybody on this computer
        Packager ///< a part of the program
    };
    Q_ENUM(Origin)

    QString region; ///< a region's id
    QString apiServer; ///< as Region::apiServer()
    ClientPair pair;
    std::optional<QString> redirectPath; ///< unset: not said
    std::optional<quint16> redirectPort; ///< unset: not said; 0: any free one
    Origin origin = Origin::Own;
};

} // namespace spacekey
