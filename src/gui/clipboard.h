// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accesstoken.h"
#include "core/clock.h"
#include "core/settings.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <memory>

class QClipboard;

namespace spacekey {

/// Lends a token to the clipboard: marked as secret for clipboard managers, never in the X11
/// selection, and taken back after a while, on clear(), and when this object goes, unless
/// something else is on the clipboard by then. It remembers a salted hash, not the token.
class Clipboard final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Counting, ///< a token is on the clipboard and will be cleared
        Refused ///< the platform did not let us clear it; clear() may be tried again
    };
    Q_ENUM(State)

    static constexpr std::chrono::seconds extension{30};

    /// All three must outlive it.
    Clipboard(QClipboard &system, const Settings &settings, const Clock &clock,
              QObject *parent = nullptr);
    ~Clipboard() override;

    /// @p owner is how a person calls the credential.
    void copyToken(const AccessToken &token, const QString &owner);
    /// While Counting: `extension` more.
    void keepLonger();
    void clear();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &owner() const { return m_owner; }
    /// Until it is cleared, rounded up; of span().
    [[nodiscard]] std::chrono::seconds left() const;
    [[nodiscard]] std::chrono::seconds span() const { return m_span; }

Q_SIGNALS:
    /// Once each time a token was copied.
    void copied();
    /// The state is another one.
    void stateChanged();
    /// While Counting, at most once a second and when the deadline moves.
    void ticked();

private:
    void tick();
    void scheduleTick();
    void lookAtIt();
    void setState(State state);
    [[nodiscard]] bool isOurs() const;
    [[nodiscard]] QByteArray hash(const QByteArray &text) const;

    QClipboard &m_system;
    const Settings &m_settings;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    State m_state = State::Idle;
    bool m_clearing = false;
    QString m_owner;
    QByteArray m_salt;
    QByteArray m_hash;
    std::chrono::seconds m_span{};
    std::chrono::milliseconds m_deadline{};
};

} // namespace spacekey
