// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "core/profile.h"
#include "core/result.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <vector>

namespace spacekey {

/// What a person or an administrator may set, and what the window remembers. Never a secret.
///
/// A value comes from the user's file, else the administrator's, else the table in settings.cpp;
/// a key that the administrator locked ([locked] keys=) skips the user's. What cannot be written,
/// which is a FileFailure, changes nothing.
class Settings final : public QObject
{
    Q_OBJECT

public:
    /// One row each in the table of settings.cpp: key, default, home.
    enum class Key {
        DefaultRegion, ///< QString; where the command line goes without --region
        ClipboardSeconds, ///< int; a copied token is cleared after so long
        WindowGeometry, ///< QByteArray
        WindowRegion, ///< QString; the region last shown
        ScopePreset, ///< QString; the preset last chosen
    };

    explicit Settings(const Profile &profile, QObject *parent = nullptr);
    ~Settings() override;

    /// Where the user's file lies.
    [[nodiscard]] QString folder() const { return m_profile.configDir; }
    [[nodiscard]] const Profile &profile() const { return m_profile; }

    [[nodiscard]] QVariant value(Key key) const;
    [[nodiscard]] bool isLocked(Key key) const;
    Outcome setValue(Key key, const QVariant &value);

    /// Groups: small sets of values that come in numbers, such as `region-acme` and `client-use1`.
    [[nodiscard]] QStringList groups(const QString &prefix) const;
    [[nodiscard]] QString groupValue(const QString &group, const QString &name) const;
    Outcome setGroup(const QString &group, const QVariantMap &values);
    Outcome removeGroup(const QString &group);
    /// In memory alone, in the place of what the file has, until setGroup() or removeGroup().
    void setGroupForSession(const QString &group, const QVariantMap &values);

    /// From now on changes by other processes end in changed(), within a second.
    void watch();

Q_SIGNALS:
    /// Something is different, by us or by another process.
    void changed();

private:
    using File = std::unique_ptr<QSettings>;

    /// By key; an invalid value removes what is there.
    Outcome write(File &file, const QVariantMap &values);
    void reload();

    Profile m_profile;
    File m_settings;
    File m_state;
    QHash<QString, QVariantMap> m_session; ///< by group
    std::vector<File> m_system;
    QFileSystemWatcher *m_watcher = nullptr;
};

} // namespace spacekey
