// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace spacekey {

/// What was seen of the system's keychain at one moment.
struct KeyringView
{
    Q_GADGET

public:
    enum class State {
        Absent, ///< no service runs
        NoCollection, ///< a service runs, but has no keyring to write to
        Locked, ///< the keyring, or the entry that was looked for, is locked
        Unlocked
    };
    Q_ENUM(State)
    enum class Entry {
        NotKnown, ///< not looked for, or the system cannot tell
        There,
        Missing ///< for certain, but only if the state is Unlocked
    };
    Q_ENUM(Entry)

    State state = State::Absent;
    Entry entry = Entry::NotKnown;
    QString backend; ///< such as "GNOME Keyring"; empty when absent
    QStringList locked; ///< for KeyringState::unlock() alone

    friend bool operator==(const KeyringView &, const KeyringView &) = default;
};

} // namespace spacekey
