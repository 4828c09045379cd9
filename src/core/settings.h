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
#include <optional>
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
    };

    explicit Settings(const Profile &profile, QObject *parent = nullptr);
    ~Settings() override;

    /// Where the user's file lies.
    [[nodiscard]] QString folder() const { return m_profile.configDir; }
    [[nodiscard]] const Profile &profile() const { return m_profile; }

    /// Set when the user's file cannot be read, or not all of it can be understood. What can be is
    /// used, and the next change sets the file aside before it writes; one that cannot be read is
    /// left alone, and nothing can be changed.
    [[nodiscard]] std::optional<Error> problem() const;

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
    /// A damaged file has been set aside; the report says where it is now.
    void wasSetAside(const spacekey::Error &report);

private:
    using File = std::unique_ptr<QSettings>;

    /// By key; an invalid value removes what is there.
    Outcome write(File &file, const QVariantMap &values);
    [[nodiscard]] Outcome setDamagedAside();
    void reload();

    Profile m_profile;
    File m_settings;
    File m_state;
    QHash<QString, QVariantMap> m_session; ///< by group
    std::vector<File> m_system;
    QFileSystemWatcher *m_watcher = nullptr;
};

} // namespace spacekey
