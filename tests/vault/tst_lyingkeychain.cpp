// SPDX-License-Identifier: Apache-2.0
// A keychain that says yes and does nothing takes the place of the real one on the session bus.
#include "core/systemclock.h"
#include "support/fakeclock.h"
#include "support/resultof.h"
#include "support/testkeyring.h"
#include "vault/fakesecretservice.h"
#include "vault/keychainsecretstore.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <sys/prctl.h>

using namespace spacekey;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"spacekey:use1/abcdefghij"_s;

} // namespace

class tst_LyingKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aWriteThatWasNotDoneIsNotSaved();
    void aRemovalThatWasNotDoneIsNoRemoval();
    void anEntryThatIsThereButNotGivenIsRefused();
    void cancelTakesThePromptBackWhereThatIsSafe_data();
    void cancelTakesThePromptBackWhereThatIsSafe();
    void aJobThatNeverEndsIsGivenUp();

private:
    [[nodiscard]] bool hasBeenCalled(const QString &method) const
    {
        return m_calls->contains({method});
    }

    TestKeyring m_daemon;
    SystemClock m_clock;
    std::unique_ptr<KeyringState> m_keyring = KeyringState::ofThisSystem(m_clock);
    KeychainSecretStore m_store{Profile::real(), *m_keyring, m_clock, Prompting::Never};
    std::unique_ptr<FakeSecretService> m_service;
    std::unique_ptr<QSignalSpy> m_calls;
};

void tst_LyingKeychain::initTestCase()
{
    QVERIFY(m_daemon.end());
}

void tst_LyingKeychain::init()
{
    m_service = std::make_unique<FakeSecretService>();
    QVERIFY(m_service->isRunning());
    m_calls = std::make_unique<QSignalSpy>(m_service.get(), &FakeSecretService::called);
}

void tst_LyingKeychain::cleanup()
{
    m_calls.reset();
    m_service.reset();
}

void tst_LyingKeychain::aWriteThatWasNotDoneIsNotSaved()
{
    const auto written = resultOf(m_store.write(key, "a secret"), &SecretJob::done);
    QVERIFY(hasBeenCalled(u"CreateItem"_s));
    QCOMPARE(codeOf(written), Error::Code::NotSaved);
}

void tst_LyingKeychain::aRemovalThatWasNotDoneIsNoRemoval()
{
    m_service->setHasEntry(true);
    const auto removed = resultOf(m_store.remove(key), &SecretJob::done);
    QVERIFY(hasBeenCalled(u"Delete"_s));
    QCOMPARE(codeOf(removed), Error::Code::NotSaved);
}

void tst_LyingKeychain::anEntryThatIsThereButNotGivenIsRefused()
{
    m_service->setHasEntry(true);
    QCOMPARE(codeOf(resultOf(m_store.read(key), &SecretJob::done)), Error::Code::KeychainRefused);
}

void tst_LyingKeychain::cancelTakesThePromptBackWhereThatIsSafe_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QString>("backend");
    QTest::addColumn<bool>("safe");
    QTest::newRow("KWallet") << QByteArray("kwalletd6") << u"KWallet"_s << true;
    QTest::newRow("KeePassXC") << QByteArray("keepassxc") << u"KeePassXC"_s << true;
    QTest::newRow("GNOME Keyring") << QByteArray("gnome-keyring-d") << u"GNOME Keyring"_s << false;
    QTest::newRow("any other") << QByteArray("tst") << u"Secret Service"_s << false;
}

void tst_LyingKeychain::cancelTakesThePromptBackWhereThatIsSafe()
{
    QFETCH(const QByteArray, program);
    QFETCH(const QString, backend);
    QFETCH(const bool, safe);
    QVERIFY(prctl(PR_SET_NAME, program.constData()) == 0);
    m_service->setLocked(true);
    QCOMPARE(resultOf(m_keyring->look(), &KeyringLook::seen)->backend, backend);
    KeychainSecretStore store(Profile::real(), *m_keyring, m_clock, Prompting::Allowed);
    for (const bool byCancelling : {true, false}) {
        m_calls->clear();
        auto reading = store.read(key);
        reading->start();
        QTRY_VERIFY(hasBeenCalled(u"Prompt"_s));
        if (byCancelling)
            reading->cancel();
        else
            reading.reset();
        // A later call is answered later.
        QVERIFY(resultOf(m_keyring->look(), &KeyringLook::seen));
        QCOMPARE(hasBeenCalled(u"Dismiss"_s), safe);
    }
}

void tst_LyingKeychain::aJobThatNeverEndsIsGivenUp()
{
    // It hangs after our look, within QtKeychain; in the end, since it blocks all later jobs.
    m_service->keepSilentOn(u"CreateItem"_s);
    FakeClock clock;
    KeychainSecretStore patient(Profile::real(), *m_keyring, clock, Prompting::Allowed);
    const auto writing = patient.write(key, "a secret");
    QSignalSpy failures(writing.get(), &OneShot::failed);
    writing->start();
    QTRY_VERIFY(hasBeenCalled(u"CreateItem"_s));
    clock.advance(9900ms);
    QCOMPARE(failures.size(), 0);
    clock.advance(200ms);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, Error::Code::KeychainNotAnswering);

    QElapsedTimer time;
    time.start();
    QCOMPARE(codeOf(resultOf(m_store.write(key, "a secret"), &SecretJob::done)),
             Error::Code::KeychainNotAnswering);
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
}

QTEST_GUILESS_MAIN(tst_LyingKeychain)
#include "tst_lyingkeychain.moc"
