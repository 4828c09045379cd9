// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"
#include "core/result.h"

#include <QString>

namespace spacekey {

class Settings;

/// The ids of the client pairs that are the user's own, in the settings group `client-<region>`;
/// their secrets are in the keychain, or for this session in memory, as their ids are then. A pair
/// is for one API server: a region that has moved has none.
class OwnClients final
{
public:
    /// @p settings must outlive it.
    explicit OwnClients(Settings &settings);

    /// Empty when there is none.
    [[nodiscard]] QString id(const Region &region) const;
    /// FileFailure.
    [[nodiscard]] Outcome setId(const Region &region, const QString &id);
    /// In memory alone, until setId(); every OwnClients of these settings knows it.
    void setIdForSession(const Region &region, const QString &id);

private:
    Settings &m_settings;
};

} // namespace spacekey
