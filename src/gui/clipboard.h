// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/tokenformats.h"
#include "core/clock.h"
#include "core/settings.h"

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <memory>

class QClipboard;

namespace spacekey {

/// Lends a token, in whichever form, to the clipboard: marked as secret for clipboard managers,
/// never in the X11 selection, and taken back after a while, on clear(), and when this object goes,
/// unless something else is on the clipboard by then. It remembers a salted hash, not the token.
/// The API server, which programs ask for beside the token, is no secret and stays.
class Clipboard final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Counting, ///< a token is on the clipboard and will be cleared
        ServerCopied, ///< an API server was, a moment ago
        Refused ///< the platform did not let us clear it; clear() may be tried again
    };
    Q_ENUM(State)

    /// What was copied, for a person to read.
    struct Loan
    {
        QString owner; ///< how a person calls the credential
        QString apiServer; ///< where its token is good
        TokenFormats::Form form = TokenFormats::Form::Token;
    };

    static constexpr std::chrono::seconds extension{30};
    static constexpr std::chrono::seconds moment{10};

    /// All three must outlive it.
    Clipboard(QClipboard &system, const Settings &settings, const Clock &clock,
              QObject *parent = nullptr);
    ~Clipboard() override;

    void lend(const QByteArray &secret, const Loan &loan);
    /// In the place of a token that is lent.
    void copyApiServer(const QString &apiServer, const QString &owner);
    /// While Counting: `extension` more.
    void keepLonger();
    void clear();

    [[nodiscard]] State state() const { return m_state; }
    /// Whether a token is on the clipboard that is to leave it.
    [[nodiscard]] bool isLending() const
    {
        return m_state == State::Counting || m_state == State::Refused;
    }
    /// What was copied last; while Idle nothing.
    [[nodiscard]] const Loan &loan() const { return m_loan; }
    /// While ServerCopied: whether it took a token's place.
    [[nodiscard]] bool tookPlace() const { return m_tookPlace; }
    /// Until it is cleared, rounded up; of span().
    [[nodiscard]] std::chrono::seconds left() const;
    [[nodiscard]] std::chrono::seconds span() const { return m_span; }

Q_SIGNALS:
    /// Once each time a token or an API server was copied.
    void copied();
    /// The state is another one than @p former.
    void stateChanged(spacekey::Clipboard::State former);
    /// While Counting, at most once a second and when the deadline moves.
    void ticked();

private:
    void tick();
    void scheduleTick();
    void lookAtIt();
    void setState(State state);
    void remember(const QByteArray &text, const Loan &loan);
    [[nodiscard]] bool isOurs() const;
    [[nodiscard]] QByteArray hash(const QByteArray &text) const;

    QClipboard &m_system;
    const Settings &m_settings;
    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    State m_state = State::Idle;
    bool m_clearing = false;
    bool m_tookPlace = false;
    Loan m_loan;
    QByteArray m_salt;
    QByteArray m_hash;
    std::chrono::seconds m_span{};
    std::chrono::milliseconds m_deadline{};
};

} // namespace spacekey
