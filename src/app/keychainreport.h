// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/keychain.h"
#include "core/error.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace spacekey {

/// How the keychain does, and whether an entry could be written, read back and deleted.
struct KeychainReport
{
    Q_GADGET

public:
    enum class Probe {
        Skipped, ///< it could not be tried; problem says why
        Passed,
        Failed
    };
    Q_ENUM(Probe)

    Keychain::State state = Keychain::State::Unknown; ///< before the probe
    QString name; ///< Keychain::name()
    Probe probe = Probe::Skipped;
    std::optional<Error> problem; ///< why it cannot be used; unset when it can
};

} // namespace spacekey
