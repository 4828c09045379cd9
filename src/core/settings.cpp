// SPDX-License-Identifier: Apache-2.0
#include "core/settings.h"

#include "core/settingsfile.h"

#include <QFile>

#include <array>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

enum class Home {
    Settings, ///< set by a person, or by an administrator for all
    State, ///< remembered by the window
};

struct Row
{
    Settings::Key key;
    QLatin1StringView name;
    QVariant fallback;
    Home home;
};

const Row &row(Settings::Key key)
{
    static const std::array rows{
        Row{Settings::Key::DefaultRegion, "commandLine/region"_L1, u"use1"_s, Home::Settings},
        Row{Settings::Key::ClipboardSeconds, "clipboard/clearAfterSeconds"_L1, 30, Home::Settings},
        Row{Settings::Key::WindowGeometry, "window/geometry"_L1, {}, Home::State},
        Row{Settings::Key::WindowRegion, "window/region"_L1, {}, Home::State},
        Row{Settings::Key::ScopePreset, "connect/scopePreset"_L1, u"Download"_s, Home::State},
    };
    const Row &found = rows.at(static_cast<size_t>(key));
    Q_ASSERT(found.key == key);
    return found;
}

} // namespace

Settings::Settings(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_settings(std::make_unique<QSettings>(profile.settingsFile(), QSettings::IniFormat))
    , m_state(std::make_unique<QSettings>(profile.stateFile(), QSettings::IniFormat))
{
    for (const QString &path : profile.systemConfigFiles) {
        if (QFile::exists(path))
            m_system.push_back(std::make_unique<QSettings>(path, QSettings::IniFormat));
    }
}

Settings::~Settings() = default;

std::optional<Error> Settings::problem() const
{
    return SettingsFile(m_profile.settingsFile()).problem();
}

QVariant Settings::value(Key key) const
{
    const Row &wanted = row(key);
    if (const QSettings &own = fileOf(key); own.contains(wanted.name) && !isLocked(key))
        return own.value(wanted.name);
    for (const auto &system : m_system) {
        if (wanted.home == Home::Settings && system->contains(wanted.name))
            return system->value(wanted.name);
    }
    return wanted.fallback;
}

bool Settings::isLocked(Key key) const
{
    const Row &wanted = row(key);
    for (const auto &system : m_system) {
        if (wanted.home == Home::Settings
            && system->value("locked/keys"_L1).toStringList().contains(wanted.name))
            return true;
    }
    return false;
}

Outcome Settings::setValue(Key key, const QVariant &value)
{
    if (isLocked(key)) {
        return Error{.code = Error::Code::FileFailure,
                     .what = tr("This setting is fixed by the administrator of this computer.")};
    }
    QSettings &file = fileOf(key);
    if (&file == m_settings.get()) {
        if (Outcome kept = setDamagedAside(); !kept)
            return kept;
    }
    file.setValue(row(key).name, value);
    return written(file);
}

QStringList Settings::groups(const QString &prefix) const
{
    QStringList found;
    const QStringList all = m_settings->childGroups();
    for (const QString &group : all) {
        if (group.startsWith(prefix))
            found.append(group);
    }
    return found;
}

QString Settings::groupValue(const QString &group, const QString &name) const
{
    return m_settings->value(group + u'/' + name).toString();
}

Outcome Settings::setGroup(const QString &group, const QVariantMap &values)
{
    if (Outcome kept = setDamagedAside(); !kept)
        return kept;
    m_settings->remove(group);
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        m_settings->setValue(group + u'/' + it.key(), it.value());
    return written(*m_settings);
}

Outcome Settings::removeGroup(const QString &group)
{
    if (Outcome kept = setDamagedAside(); !kept)
        return kept;
    m_settings->remove(group);
    return written(*m_settings);
}

void Settings::watch()
{
    if (m_watcher)
        return;
    Profile::makePrivateDir(m_profile.configDir);
    // The folder: a watch on the file would end when the file is replaced.
    m_watcher = new QFileSystemWatcher({m_profile.configDir}, this);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &Settings::reload);
}

void Settings::reload()
{
    m_settings->sync();
    Q_EMIT changed();
}

QSettings &Settings::fileOf(Key key) const
{
    return row(key).home == Home::State ? *m_state : *m_settings;
}

Outcome Settings::setDamagedAside()
{
    const SettingsFile file(m_profile.settingsFile());
    if (!file.problem())
        return std::monostate{};
    if (!file.isDamaged())
        return *file.problem();
    const Result<QString> aside = file.setAside();
    if (!aside)
        return aside.error();
    Q_EMIT wasSetAside(file.wasSetAside(*aside));
    return std::monostate{};
}

Outcome Settings::written(QSettings &file)
{
    Profile::makePrivateDir(&file == m_state.get() ? m_profile.dataDir : m_profile.configDir);
    file.sync();
    // Of one that was ever damaged, the status says that alone.
    QSettings now(file.fileName(), QSettings::IniFormat);
    now.sync();
    if (now.status() == QSettings::AccessError) {
        return Error{.code = Error::Code::FileFailure,
                     .what = tr("The settings could not be written to %1.").arg(file.fileName()),
                     .remedy =
                         tr("Check that the folder can be written to and the disk is not full.")};
    }
    QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    if (&file == m_settings.get())
        Q_EMIT changed();
    return std::monostate{};
}

} // namespace spacekey
