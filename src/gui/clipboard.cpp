// SPDX-License-Identifier: Apache-2.0
#include "gui/clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QMimeData>
#include <QRandomGenerator>

#include <array>
#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QMimeData *secretText(const QByteArray &text)
{
    const QByteArray no(sizeof(quint32), '\0'); // a DWORD
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(text));
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
    if (isLending() && isOurs())
        m_system.clear(QClipboard::Clipboard);
}

void Clipboard::lend(const QByteArray &secret, const Loan &loan)
{
    constexpr int least = 1;
    constexpr int most = 600;
    const int seconds = m_settings.value(Settings::Key::ClipboardSeconds).toInt();
    remember(secret, loan);
    m_system.setMimeData(secretText(secret), QClipboard::Clipboard);
    m_span = std::chrono::seconds(qBound(least, seconds, most));
    m_deadline = m_clock.sinceBoot() + m_span;
    setState(State::Counting);
    Q_EMIT copied();
    scheduleTick();
}

void Clipboard::copyApiServer(const QString &apiServer, const QString &owner)
{
    m_tookPlace = isLending();
    remember(apiServer.toUtf8(), {.owner = owner, .apiServer = apiServer});
    m_system.setText(apiServer, QClipboard::Clipboard);
    setState(State::ServerCopied);
    Q_EMIT copied();
    m_timer->start(moment);
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
    if (!isLending())
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
    if (m_state == State::ServerCopied)
        return setState(State::Idle);
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
    if (state == State::Idle || state == State::Refused)
        m_timer->stop();
    if (state == State::Idle) {
        m_hash.clear();
        m_loan = {};
    }
    const State former = std::exchange(m_state, state);
    if (former != state)
        Q_EMIT stateChanged(former);
}

void Clipboard::remember(const QByteArray &text, const Loan &loan)
{
    m_loan = loan;
    m_salt = newSalt();
    m_hash = hash(text);
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
