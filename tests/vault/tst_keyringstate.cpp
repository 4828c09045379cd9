// SPDX-License-Identifier: Apache-2.0
// On a real gnome-keyring: see tests/support/with-keyring.
#include "core/systemclock.h"
#include "support/resultof.h"
#include "support/testkeyring.h"
#include "vault/keyringopening.h"
#include "vault/keyringstate.h"
#include "vault/longeststall.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

using State = KeyringView::State;
using Entry = KeyringView::Entry;

namespace {

const KeyringEntry entry{u"SpaceKey"_s, u"spacekey:use1/abc"_s};

void putEntry()
{
    QProcess tool;
    tool.start(
        u"secret-tool"_s,
        {u"store"_s, u"--label"_s, u"x"_s, u"server"_s, entry.service, u"user"_s, entry.key});
    tool.write("a secret");
    tool.closeWriteChannel();
    QVERIFY(tool.waitForFinished());
    QCOMPARE(tool.exitCode(), 0);
}

} // namespace

class tst_KeyringState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void seesAnUnlockedKeyring();
    void findsAnEntry();
    void tellsWhenItIsLockedAndUnlocked();
    void seesALockedKeyringAndItsEntries();
    void cannotAskWithoutAScreen();
    void neverAsksWhenItMayNot();
    void goesOnWhenItIsUnlockedElsewhere();
    void aHungKeyringIsNoAnswer();
    void theUnlockingOfAHungKeyringCanBeCancelled();
    void seesWhenTheServiceGoesAndComes();
    void aServiceWithoutAKeyringIsNoUse();

private:
    [[nodiscard]] Result<KeyringView> look(const std::optional<KeyringEntry> &wanted = {});
    [[nodiscard]] std::optional<Error::Code> open(Prompting prompting);

    SystemClock m_clock;
    std::unique_ptr<TestKeyring> m_daemon;
    std::unique_ptr<KeyringState> m_keyring;
};

void tst_KeyringState::init()
{
    if (!m_daemon)
        m_daemon = std::make_unique<TestKeyring>();
    m_keyring = KeyringState::ofThisSystem(m_clock);
}

void tst_KeyringState::cleanup()
{
    // A test that has locked it is followed by others.
    if (look()->state != State::Unlocked)
        QVERIFY(m_daemon->replace());
}

Result<KeyringView> tst_KeyringState::look(const std::optional<KeyringEntry> &wanted)
{
    return resultOf(m_keyring->look(wanted), &KeyringLook::seen);
}

std::optional<Error::Code> tst_KeyringState::open(Prompting prompting)
{
    return codeOf(
        resultOf(std::make_unique<KeyringOpening>(*m_keyring, prompting), &KeyringOpening::opened));
}

void tst_KeyringState::seesAnUnlockedKeyring()
{
    const Result<KeyringView> view = look();
    QVERIFY(view);
    QCOMPARE(view->state, State::Unlocked);
    QCOMPARE(view->backend, u"GNOME Keyring"_s);
    QCOMPARE(view->entry, Entry::NotKnown);
}

void tst_KeyringState::findsAnEntry()
{
    QCOMPARE(look(entry)->entry, Entry::Missing);
    putEntry();
    QCOMPARE(look(entry)->entry, Entry::There);
    QCOMPARE(look(entry)->state, State::Unlocked);
    QCOMPARE(look(KeyringEntry{u"SpaceKey Sandbox"_s, entry.key})->entry, Entry::Missing);
}

void tst_KeyringState::tellsWhenItIsLockedAndUnlocked()
{
    m_keyring->watch();
    QSignalSpy changes(m_keyring.get(), &KeyringState::changed);
    QVERIFY(m_daemon->lock());
    QTRY_VERIFY(!changes.isEmpty());
    QCOMPARE(look()->state, State::Locked);
    changes.clear();
    QVERIFY(m_daemon->replace());
    QTRY_VERIFY(!changes.isEmpty());
    QCOMPARE(look()->state, State::Unlocked);
}

void tst_KeyringState::seesALockedKeyringAndItsEntries()
{
    putEntry();
    QVERIFY(m_daemon->lock());
    const Result<KeyringView> view = look(entry);
    QCOMPARE(view->state, State::Locked);
    QCOMPARE(view->entry, Entry::There);
    QCOMPARE(view->backend, u"GNOME Keyring"_s);
}

void tst_KeyringState::cannotAskWithoutAScreen()
{
    QVERIFY(m_daemon->lock());
    KeyringOpening opening(*m_keyring, Prompting::Allowed);
    QSignalSpy waiting(&opening, &KeyringOpening::waitingForUnlock);
    QCOMPARE(codeOf(resultOf(opening, &KeyringOpening::opened)), Error::Code::KeychainLocked);
    QCOMPARE(waiting.size(), 1);
}

void tst_KeyringState::neverAsksWhenItMayNot()
{
    QVERIFY(m_daemon->lock());
    KeyringOpening opening(*m_keyring, Prompting::Never);
    QSignalSpy waiting(&opening, &KeyringOpening::waitingForUnlock);
    QCOMPARE(codeOf(resultOf(opening, &KeyringOpening::opened)), Error::Code::KeychainLocked);
    QCOMPARE(waiting.size(), 0);
}

void tst_KeyringState::goesOnWhenItIsUnlockedElsewhere()
{
    QVERIFY(m_daemon->lock());
    const Result<KeyringView> view = look();
    // It hangs; the person logs in again, which starts another one with the password.
    QVERIFY(m_daemon->stop());
    const auto unlocking = m_keyring->unlock(*view);
    QSignalSpy unlocked(unlocking.get(), &KeyringUnlock::unlocked);
    unlocking->start();
    QVERIFY(m_daemon->replace());
    QTRY_COMPARE(unlocked.size(), 1);
    QCOMPARE(look()->state, State::Unlocked);
}

void tst_KeyringState::aHungKeyringIsNoAnswer()
{
    QCOMPARE(look()->state, State::Unlocked);
    QVERIFY(m_daemon->stop());
    const qint64 stall = longestStall([this] {
        QElapsedTimer time;
        time.start();
        const Result<KeyringView> view = look(entry);
        QCOMPARE(codeOf(view), Error::Code::KeychainNotAnswering);
        QVERIFY(view.error().what.contains("GNOME Keyring"_L1));
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(open(Prompting::Never), Error::Code::KeychainNotAnswering);
    });
    QVERIFY2(stall <= 50, qPrintable(QString::number(stall)));
    QVERIFY(m_daemon->resume());
    QCOMPARE(look()->state, State::Unlocked);
}

void tst_KeyringState::theUnlockingOfAHungKeyringCanBeCancelled()
{
    QVERIFY(m_daemon->lock());
    const Result<KeyringView> view = look();
    QVERIFY(m_daemon->stop());
    const auto unlocking = m_keyring->unlock(*view);
    QSignalSpy failures(unlocking.get(), &OneShot::failed);
    unlocking->start();
    QTest::qWait(50);
    unlocking->cancel();
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, Error::Code::Cancelled);
    QVERIFY(m_daemon->resume());
}

void tst_KeyringState::seesWhenTheServiceGoesAndComes()
{
    m_keyring->watch();
    QSignalSpy changes(m_keyring.get(), &KeyringState::changed);
    QVERIFY(m_daemon->end());
    QTRY_VERIFY(!changes.isEmpty());
    QCOMPARE(look()->state, State::Absent);
    QCOMPARE(look()->backend, QString());
    QCOMPARE(open(Prompting::Never), Error::Code::KeychainAbsent);
    // A look has no effect; but for a person at the screen D-Bus may start the service again.
    QCOMPARE(look()->state, State::Absent);
    QCOMPARE(open(Prompting::Allowed), Error::Code::KeychainLocked);
    QCOMPARE(look()->state, State::Locked);
}

void tst_KeyringState::aServiceWithoutAKeyringIsNoUse()
{
    QVERIFY(m_daemon->end());
    QDir keyrings(qEnvironmentVariable("XDG_DATA_HOME") + "/keyrings"_L1);
    QVERIFY(keyrings.removeRecursively());
    QCOMPARE(open(Prompting::Allowed), Error::Code::KeychainNoCollection);
    QCOMPARE(open(Prompting::Never), Error::Code::KeychainNoCollection);
    QCOMPARE(look(entry)->state, State::NoCollection);
    QCOMPARE(look(entry)->backend, u"GNOME Keyring"_s);
}

QTEST_GUILESS_MAIN(tst_KeyringState)
#include "tst_keyringstate.moc"
