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
    };
    const Row &found = rows.at(static_cast<size_t>(key));
    Q_ASSERT(found.key == key);
    return found;
}

void put(QSettings &file, const QVariantMap &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (it->isValid())
            file.setValue(it.key(), *it);
        else
            file.remove(it.key());
    }
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
    const QSettings &own = wanted.home == Home::State ? *m_state : *m_settings;
    if (own.contains(wanted.name) && !isLocked(key))
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
    return write(row(key).home == Home::State ? m_state : m_settings, {{row(key).name, value}});
}

QStringList Settings::groups(const QString &prefix) const
{
    QStringList found;
    const QStringList all = m_settings->childGroups() + m_session.keys();
    for (const QString &group : all) {
        if (group.startsWith(prefix) && !found.contains(group))
            found.append(group);
    }
    return found;
}

QString Settings::groupValue(const QString &group, const QString &name) const
{
    if (const auto it = m_session.constFind(group); it != m_session.cend())
        return it->value(name).toString();
    return m_settings->value(group + u'/' + name).toString();
}

Outcome Settings::setGroup(const QString &group, const QVariantMap &values)
{
    QVariantMap all;
    const QStringList keys = m_settings->allKeys();
    for (const QString &key : keys) {
        if (key.startsWith(group + u'/'))
            all.insert(key, {});
    }
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        all.insert(group + u'/' + it.key(), *it);
    const QVariantMap session = m_session.take(group);
    Outcome written = write(m_settings, all);
    if (!written && !session.isEmpty())
        m_session.insert(group, session);
    return written;
}

Outcome Settings::removeGroup(const QString &group)
{
    return setGroup(group, {});
}

void Settings::setGroupForSession(const QString &group, const QVariantMap &values)
{
    m_session.insert(group, values);
    Q_EMIT changed();
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

Outcome Settings::write(File &file, const QVariantMap &values)
{
    Profile::makePrivateDir(&file == &m_state ? m_profile.dataDir : m_profile.configDir);
    if (&file == &m_settings) {
        if (Outcome kept = setDamagedAside(); !kept)
            return kept;
    }
    QVariantMap before;
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        before.insert(it.key(), file->value(it.key()));
    put(*file, values);
    file->sync();
    // Another one, for each remembers its first failure for ever, be it one of reading.
    QSettings again(file->fileName(), QSettings::IniFormat);
    again.sync();
    if (again.status() == QSettings::AccessError) {
        put(*file, before);
        return Error{.code = Error::Code::FileFailure,
                     .what = tr("The settings could not be written to %1.").arg(file->fileName()),
                     .remedy =
                         tr("Check that the folder can be written to and the disk is not full.")};
    }
    QFile::setPermissions(file->fileName(), QFile::ReadOwner | QFile::WriteOwner);
    if (&file == &m_settings)
        Q_EMIT changed();
    return std::monostate{};
}

} // namespace spacekey
