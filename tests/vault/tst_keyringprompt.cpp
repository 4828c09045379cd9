// SPDX-License-Identifier: Apache-2.0
// On a real gnome-keyring whose prompts appear on a virtual screen.
#include "core/systemclock.h"
#include "support/resultof.h"
#include "support/testkeyring.h"
#include "support/testscreen.h"
#include "vault/keychainsecretstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"spacekey:use1/abcdefghij"_s;

} // namespace

class tst_KeyringPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void goesOnWhenThePasswordIsTyped();
    void aWrongPasswordIsAskedForAgain();
    void dismissedMeansLocked();
    void cancelDoesTheKeyringNoHarm();
    void goesOnWhenItIsUnlockedElsewhere();

private:
    SystemClock m_clock;
    TestKeyring m_daemon;
    TestScreen m_screen;
    std::unique_ptr<KeyringState> m_keyring = KeyringState::ofThisSystem(m_clock);
    KeychainSecretStore m_store{Profile::real(), *m_keyring, m_clock, Prompting::Allowed};
};

void tst_KeyringPrompt::initTestCase()
{
    QVERIFY(m_screen.isReady());
    QVERIFY(resultOf(m_store.write(key, "a secret"), &SecretJob::done));
}

void tst_KeyringPrompt::init()
{
    QVERIFY(m_daemon.lock());
    QVERIFY(m_screen.waitForNoPrompt());
}

void tst_KeyringPrompt::goesOnWhenThePasswordIsTyped()
{
    const auto reading = m_store.read(key);
    QSignalSpy waiting(reading.get(), &SecretJob::waitingForUnlock);
    QSignalSpy values(reading.get(), &SecretJob::done);
    reading->start();
    QTRY_COMPARE(waiting.size(), 1);
    QVERIFY(m_screen.waitForPrompt());
    QCOMPARE(values.size(), 0);
    m_screen.type(TestKeyring::password());
    QTRY_COMPARE(values.size(), 1);
    QCOMPARE(values.first().first().toByteArray(), "a secret"_ba);
}

void tst_KeyringPrompt::aWrongPasswordIsAskedForAgain()
{
    const auto writing = m_store.write(key, "a secret");
    QSignalSpy ends(writing.get(), &SecretJob::done);
    writing->start();
    QVERIFY(m_screen.waitForPrompt());
    m_screen.type(u"wrong"_s);
    // The prompt stays, and takes no typing while it checks.
    QVERIFY(m_screen.waitForPrompt());
    QVERIFY(writing->isRunning());
    const auto typedInVain = [&] {
        m_screen.type(TestKeyring::password());
        return !QTest::qWaitFor([&] { return ends.size() == 1; }, 2000);
    };
    for (int attempts = 0; attempts < 5 && typedInVain(); ++attempts) { }
    QCOMPARE(ends.size(), 1);
}

void tst_KeyringPrompt::dismissedMeansLocked()
{
    const auto reading = m_store.read(key);
    QSignalSpy failures(reading.get(), &OneShot::failed);
    reading->start();
    QVERIFY(m_screen.waitForPrompt());
    m_screen.press(u"Escape"_s);
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, Error::Code::KeychainLocked);
    // And nobody is asked again.
    QVERIFY(m_screen.waitForNoPrompt());
}

void tst_KeyringPrompt::cancelDoesTheKeyringNoHarm()
{
    const auto reading = m_store.read(key);
    QSignalSpy failures(reading.get(), &OneShot::failed);
    reading->start();
    QVERIFY(m_screen.waitForPrompt());
    reading->cancel();
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, Error::Code::Cancelled);
    auto deleted = m_store.read(key);
    QSignalSpy waiting(deleted.get(), &SecretJob::waitingForUnlock);
    deleted->start();
    QVERIFY(waiting.wait());
    deleted.reset();

    // The prompt is still there, and its answer serves whoever waits by then.
    const auto again = m_store.read(key);
    QSignalSpy values(again.get(), &SecretJob::done);
    again->start();
    QVERIFY(m_screen.waitForPrompt());
    m_screen.type(TestKeyring::password());
    QTRY_COMPARE(values.size(), 1);
    QVERIFY(m_screen.waitForNoPrompt());
}

void tst_KeyringPrompt::goesOnWhenItIsUnlockedElsewhere()
{
    const auto reading = m_store.read(key);
    QSignalSpy values(reading.get(), &SecretJob::done);
    reading->start();
    QVERIFY(m_screen.waitForPrompt());
    QVERIFY(m_daemon.replace());
    QTRY_COMPARE(values.size(), 1);
}

QTEST_GUILESS_MAIN(tst_KeyringPrompt)
#include "tst_keyringprompt.moc"
