// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/oneshot.h"

#include <QByteArray>

namespace spacekey {

/// One thing done with one secret. Made by a SecretStore, which must outlive it.
class SecretJob : public OneShot
{
    Q_OBJECT

Q_SIGNALS:
    /// Terminal. The secret that was read; empty after writing and removing.
    void done(const QByteArray &value);

    /// The keychain is at it: from now on it may be done, whatever this ends in. Perhaps not once.
    void underWay();

protected:
    using OneShot::OneShot;
};

} // namespace spacekey
