// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/region.h"
#include "core/result.h"
#include "core/settings.h"
#include "core/signinoptions.h"

#include <QObject>

#include <optional>

namespace spacekey {

/// The sign-in options of each region, in the settings group `sign-in-<id>`.
class SignInSettings final : public QObject
{
    Q_OBJECT

public:
    /// @p settings must outlive it.
    explicit SignInSettings(Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] SignInOptions of(const QString &region) const;

    /// Refuses with Usage: a path that isValidPath() refuses, launches without a port, a port below
    /// 1024 but 0, and a port that another region has.
    Outcome set(const Region &region, const SignInOptions &options);
    /// Why set() would refuse them; unset when it would not.
    [[nodiscard]] std::optional<Error> problem(const Region &region,
                                               const SignInOptions &options) const;
    /// Remembers the way last chosen alone.
    Outcome setFlow(const QString &region, Flow flow);

    /// The regions that listen for app launches, by id.
    [[nodiscard]] QStringList listening() const;

Q_SIGNALS:
    /// Something may be different.
    void changed();

private:
    Outcome write(const QString &region, const SignInOptions &options);

    Settings &m_settings;
};

} // namespace spacekey
