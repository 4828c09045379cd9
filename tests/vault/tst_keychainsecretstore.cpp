// SPDX-License-Identifier: Apache-2.0
// On a real gnome-keyring: see tests/support/with-keyring.
#include "core/systemclock.h"
#include "support/resultof.h"
#include "support/testkeyring.h"
#include "vault/keychainsecretstore.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"spacekey:use1/abcdefghij"_s;
const QByteArray secret = "0123456789abcdef0123456789abcdef";

} // namespace

class tst_KeychainSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsASecret();
    void isReadableWithTheKeychainsOwnPrograms();
    void replacesASecret();
    void keepsTheLongestToken();
    void removesForCertain();
    void saysThatAnEntryIsMissing();
    void theSandboxIsAnotherPlace();
    void goesOnWithAKeychainThatWasStartedAnew();
    void failsAtOnceWhenLocked_data();
    void failsAtOnceWhenLocked();
    void aDismissedPromptIsNotMissing();
    void removesUnaskedOnlyWhatIsOpen();
    void failsWithoutService();

private:
    enum class Operation { Read, Write, Remove };

    [[nodiscard]] std::unique_ptr<SecretJob> job(Operation operation);
    [[nodiscard]] std::optional<Error::Code> run(Operation operation);
    void use(Prompting prompting);
    static void addOperations();

    SystemClock m_clock;
    std::unique_ptr<TestKeyring> m_daemon;
    std::unique_ptr<KeyringState> m_keyring;
    std::unique_ptr<KeychainSecretStore> m_store;
};

void tst_KeychainSecretStore::use(Prompting prompting)
{
    m_store =
        std::make_unique<KeychainSecretStore>(Profile::real(), *m_keyring, m_clock, prompting);
}

void tst_KeychainSecretStore::init()
{
    if (!m_daemon)
        m_daemon = std::make_unique<TestKeyring>();
    if (!m_keyring)
        m_keyring = KeyringState::ofThisSystem(m_clock);
    use(Prompting::Allowed);
    // A test that has locked it is followed by others.
    if (resultOf(m_keyring->look(), &KeyringLook::seen)->state != KeyringView::State::Unlocked)
        QVERIFY(m_daemon->replace());
}

std::unique_ptr<SecretJob> tst_KeychainSecretStore::job(Operation operation)
{
    switch (operation) {
    case Operation::Read:
        return m_store->read(key);
    case Operation::Write:
        return m_store->write(key, secret);
    case Operation::Remove:
        return m_store->remove(key);
    }
    Q_UNREACHABLE();
}

std::optional<Error::Code> tst_KeychainSecretStore::run(Operation operation)
{
    return codeOf(resultOf(job(operation), &SecretJob::done));
}

void tst_KeychainSecretStore::addOperations()
{
    QTest::addColumn<Operation>("operation");
    QTest::newRow("read") << Operation::Read;
    QTest::newRow("write") << Operation::Write;
    QTest::newRow("remove") << Operation::Remove;
}

void tst_KeychainSecretStore::keepsASecret()
{
    QVERIFY(resultOf(m_store->write(key, secret), &SecretJob::done));
    const auto read = resultOf(m_store->read(key), &SecretJob::done);
    QVERIFY(read);
    QVERIFY(*read == secret);
}

void tst_KeychainSecretStore::isReadableWithTheKeychainsOwnPrograms()
{
    QVERIFY(resultOf(m_store->write(key, secret), &SecretJob::done));
    QVERIFY(TestKeyring::lookup(u"SpaceKey"_s, key) == QString::fromLatin1(secret));
}

void tst_KeychainSecretStore::replacesASecret()
{
    QVERIFY(resultOf(m_store->write(key, "former"), &SecretJob::done));
    QVERIFY(resultOf(m_store->write(key, "later"), &SecretJob::done));
    QCOMPARE(*resultOf(m_store->read(key), &SecretJob::done), "later"_ba);
}

void tst_KeychainSecretStore::keepsTheLongestToken()
{
    const QByteArray longest(2560, 'x');
    QVERIFY(resultOf(m_store->write(key, longest), &SecretJob::done));
    QVERIFY(*resultOf(m_store->read(key), &SecretJob::done) == longest);
}

void tst_KeychainSecretStore::removesForCertain()
{
    QCOMPARE(run(Operation::Write), std::nullopt);
    QCOMPARE(run(Operation::Remove), std::nullopt);
    QVERIFY(TestKeyring::lookup(u"SpaceKey"_s, key).isEmpty());
    // And once more: what is not there is removed.
    QCOMPARE(run(Operation::Remove), std::nullopt);
}

void tst_KeychainSecretStore::saysThatAnEntryIsMissing()
{
    QCOMPARE(run(Operation::Remove), std::nullopt);
    QCOMPARE(run(Operation::Read), Error::Code::EntryMissing);
}

void tst_KeychainSecretStore::theSandboxIsAnotherPlace()
{
    QCOMPARE(run(Operation::Write), std::nullopt);
    KeychainSecretStore sandbox(Profile::inSandbox(), *m_keyring, m_clock, Prompting::Allowed);
    QCOMPARE(codeOf(resultOf(sandbox.read(key), &SecretJob::done)), Error::Code::EntryMissing);
}

void tst_KeychainSecretStore::goesOnWithAKeychainThatWasStartedAnew()
{
    QCOMPARE(run(Operation::Write), std::nullopt);
    QVERIFY(m_daemon->replace());
    QCOMPARE(run(Operation::Write), std::nullopt);
    QVERIFY(m_daemon->replace());
    QCOMPARE(run(Operation::Read), std::nullopt);
    QVERIFY(m_daemon->replace());
    QCOMPARE(run(Operation::Write), std::nullopt);
    QVERIFY(m_daemon->replace());
    QCOMPARE(run(Operation::Remove), std::nullopt);
}

void tst_KeychainSecretStore::failsAtOnceWhenLocked_data()
{
    addOperations();
}

void tst_KeychainSecretStore::failsAtOnceWhenLocked()
{
    QFETCH(const Operation, operation);
    QCOMPARE(run(Operation::Write), std::nullopt);
    QVERIFY(m_daemon->lock());
    use(Prompting::Never);
    QElapsedTimer time;
    time.start();
    QCOMPARE(run(operation), Error::Code::KeychainLocked);
    QVERIFY(time.elapsed() < 2000);
    use(Prompting::Allowed);
    // It is still there when the keyring is open again.
    QVERIFY(m_daemon->replace());
    QCOMPARE(run(Operation::Read), std::nullopt);
}

void tst_KeychainSecretStore::aDismissedPromptIsNotMissing()
{
    // Without a screen the prompt is dismissed at once, which QtKeychain calls "not found".
    QCOMPARE(run(Operation::Write), std::nullopt);
    QVERIFY(m_daemon->lock());
    for (const Operation operation : {Operation::Read, Operation::Write, Operation::Remove})
        QCOMPARE(run(operation), Error::Code::KeychainLocked);
    const auto reading = m_store->read(u"never written"_s);
    QCOMPARE(codeOf(resultOf(*reading, &SecretJob::done)), Error::Code::KeychainLocked);
}

void tst_KeychainSecretStore::removesUnaskedOnlyWhatIsOpen()
{
    QCOMPARE(run(Operation::Write), std::nullopt);
    QVERIFY(m_daemon->lock());
    const auto removal = m_store->removeUnasked(key);
    QSignalSpy questions(removal.get(), &SecretJob::waitingForUnlock);
    QCOMPARE(codeOf(resultOf(*removal, &SecretJob::done)), Error::Code::KeychainLocked);
    QCOMPARE(questions.size(), 0);
    QVERIFY(m_daemon->replace());
    QCOMPARE(codeOf(resultOf(m_store->removeUnasked(key), &SecretJob::done)), std::nullopt);
    QCOMPARE(run(Operation::Read), Error::Code::EntryMissing);
}

void tst_KeychainSecretStore::failsWithoutService()
{
    QVERIFY(m_daemon->end());
    use(Prompting::Never);
    QElapsedTimer time;
    time.start();
    for (const Operation operation : {Operation::Read, Operation::Write, Operation::Remove})
        QCOMPARE(run(operation), Error::Code::KeychainAbsent);
    QVERIFY(time.elapsed() < 2000);
}

QTEST_GUILESS_MAIN(tst_KeychainSecretStore)
#include "tst_keychainsecretstore.moc"
