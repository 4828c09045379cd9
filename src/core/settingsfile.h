// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <optional>

namespace spacekey {

/// A file of settings as it stood when this was made, and what is wrong with it. QSettings takes
/// what it understands, and its next change would overwrite the rest.
class SettingsFile final
{
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)

public:
    /// There may be none, which is no problem.
    explicit SettingsFile(const QString &path);

    /// FileFailure when it cannot be read, or is damaged.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// It can be read, but not all of it can be understood.
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }
    /// Keeps what stands there in a file beside it (`<path>.broken-<time>`, 0600), whose path it
    /// returns; what stands there may then be replaced. Fails with FileFailure.
    [[nodiscard]] Result<QString> setAside() const;
    /// That it was, as @p aside.
    [[nodiscard]] Error wasSetAside(const QString &aside) const;

private:
    const QString m_path;
    QByteArray m_bytes;
    std::optional<Error> m_problem;
    bool m_isDamaged = false;
};

} // namespace spacekey
