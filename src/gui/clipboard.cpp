// SPDX-License-Identifier: Apache-2.0
#include "gui/clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QMimeData>
#include <QRandomGenerator>

#include <array>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QMimeData *secretText(const QByteArray &text)
{
    const QByteArray no(sizeof(quint32), '\0'); // a DWORD
    auto *data = new QMimeData;
    data->setText(QString::fromLatin1(text));
    data->setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
    data->setData(u"ExcludeClipboardContentFromMonitorProcessing"_s, "1"_ba);
    data->setData(u"CanIncludeInClipboardHistory"_s, no);
    data->setData(u"CanUploadToCloudClipboard"_s, no);
    data->setData(u"org.nspasteboard.ConcealedType"_s, "1"_ba);
    return data;
}

QByteArray newSalt()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
}

} // namespace

Clipboard::Clipboard(QClipboard &system, const Settings &settings, const Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , m_system(system)
    , m_settings(settings)
    , m_clock(clock)
    , m_timer(clock.timer())
{
    connect(m_timer.get(), &Timer::timeout, this, &Clipboard::tick);
    connect(&m_system, &QClipboard::dataChanged, this, &Clipboard::lookAtIt);
}

Clipboard::~Clipboard()
{
    if (m_state != State::Idle && isOurs())
        m_system.clear(QClipboard::Clipboard);
}

void Clipboard::copyToken(const AccessToken &token, const QString &owner)
{
    constexpr int least = 1;
    constexpr int most = 600;
    const int seconds = m_settings.value(Settings::Key::ClipboardSeconds).toInt();
    m_owner = owner;
    m_salt = newSalt();
    m_hash = hash(token.bytes());
    m_system.setMimeData(secretText(token.bytes()), QClipboard::Clipboard);
    m_span = std::chrono::seconds(qBound(least, seconds, most));
    m_deadline = m_clock.sinceBoot() + m_span;
    setState(State::Counting);
    Q_EMIT copied();
    scheduleTick();
}

void Clipboard::keepLonger()
{
    if (m_state != State::Counting)
        return;
    m_span = left() + extension;
    m_deadline += extension;
    Q_EMIT ticked();
    scheduleTick();
}

void Clipboard::clear()
{
    if (m_state == State::Idle)
        return;
    m_clearing = true;
    if (isOurs())
        m_system.clear(QClipboard::Clipboard);
    m_clearing = false;
    // Wayland compositors refuse changes by a window without the focus, and tell nobody.
    setState(isOurs() ? State::Refused : State::Idle);
}

std::chrono::seconds Clipboard::left() const
{
    return std::chrono::ceil<std::chrono::seconds>(
        qMax(m_deadline - m_clock.sinceBoot(), std::chrono::milliseconds(0)));
}

void Clipboard::tick()
{
    if (left() <= std::chrono::seconds(0)) {
        clear();
        return;
    }
    Q_EMIT ticked();
    scheduleTick();
}

void Clipboard::scheduleTick()
{
    using std::chrono::milliseconds;
    // To where the seconds that are left change.
    const milliseconds rest = (m_deadline - m_clock.sinceBoot()) % milliseconds(1000);
    m_timer->start(rest > milliseconds(0) ? rest : milliseconds(1000));
}

void Clipboard::lookAtIt()
{
    if (m_state != State::Idle && !m_clearing && !isOurs())
        setState(State::Idle);
}

void Clipboard::setState(State state)
{
    if (state != State::Counting)
        m_timer->stop();
    if (state == State::Idle) {
        m_hash.clear();
        m_owner.clear();
    }
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

bool Clipboard::isOurs() const
{
    return !m_hash.isEmpty() && hash(m_system.text(QClipboard::Clipboard).toUtf8()) == m_hash;
}

QByteArray Clipboard::hash(const QByteArray &text) const
{
    return QCryptographicHash::hash(QByteArray(m_salt + text), QCryptographicHash::Sha256);
}

} // namespace spacekey
