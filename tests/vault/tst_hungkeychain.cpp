// SPDX-License-Identifier: Apache-2.0
// On a real gnome-keyring that is stopped: see tests/support/with-keyring.
#include "core/systemclock.h"
#include "support/resultof.h"
#include "support/testkeyring.h"
#include "vault/keychainsecretstore.h"
#include "vault/longeststall.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"spacekey:use1/abcdefghij"_s;
const QByteArray secret = "0123456789abcdef0123456789abcdef";

} // namespace

class tst_HungKeychain : public QObject
{
    Q_OBJECT

public:
    enum class Operation { Read, Write, Remove };

private Q_SLOTS:
    void isGivenUp_data();
    void isGivenUp();
    void jobsCanBeDeletedMeanwhile();
    void isNoticedAndSoIsItsEnd();

private:
    [[nodiscard]] static std::unique_ptr<SecretJob> job(SecretStore &store, Operation operation);
    [[nodiscard]] static std::optional<Error::Code> run(SecretStore &store, Operation operation)
    {
        return codeOf(resultOf(job(store, operation), &SecretJob::done));
    }

    SystemClock m_clock;
    TestKeyring m_daemon;
    std::unique_ptr<KeyringState> m_keyring = KeyringState::ofThisSystem(m_clock);
    KeychainSecretStore m_store{Profile::real(), *m_keyring, m_clock, Prompting::Allowed};
};

std::unique_ptr<SecretJob> tst_HungKeychain::job(SecretStore &store, Operation operation)
{
    switch (operation) {
    case Operation::Read:
        return store.read(key);
    case Operation::Write:
        return store.write(key, secret);
    case Operation::Remove:
        return store.remove(key);
    }
    Q_UNREACHABLE();
}

void tst_HungKeychain::isGivenUp_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<Prompting>("prompting");
    QTest::newRow("read") << Operation::Read << Prompting::Allowed;
    QTest::newRow("read, no terminal") << Operation::Read << Prompting::Never;
    QTest::newRow("write") << Operation::Write << Prompting::Allowed;
    QTest::newRow("write, no terminal") << Operation::Write << Prompting::Never;
    QTest::newRow("remove") << Operation::Remove << Prompting::Allowed;
    QTest::newRow("remove, no terminal") << Operation::Remove << Prompting::Never;
}

void tst_HungKeychain::isGivenUp()
{
    QFETCH(const Operation, operation);
    QFETCH(const Prompting, prompting);
    QCOMPARE(run(m_store, Operation::Write), std::nullopt);
    QVERIFY(m_daemon.stop());
    // Where nobody watches it has to be quick; a person can cancel.
    const qint64 patience = prompting == Prompting::Never ? 2000 : 7000;
    KeychainSecretStore store(Profile::real(), *m_keyring, m_clock, prompting);
    const qint64 stall = longestStall([&] {
        QElapsedTimer time;
        time.start();
        QCOMPARE(run(store, operation), Error::Code::KeychainNotAnswering);
        QVERIFY2(time.elapsed() < patience, qPrintable(QString::number(time.elapsed())));
    });
    QVERIFY2(stall <= 50, qPrintable(QString::number(stall)));

    // When it goes on, so do we.
    QVERIFY(m_daemon.resume());
    QCOMPARE(run(m_store, Operation::Write), std::nullopt);
    QCOMPARE(run(m_store, Operation::Read), std::nullopt);
}

void tst_HungKeychain::jobsCanBeDeletedMeanwhile()
{
    // It hangs in the middle of the QtKeychain job, which must not be deleted with ours.
    QCOMPARE(run(m_store, Operation::Write), std::nullopt);
    for (int i = 0; i < 30; ++i) {
        auto reading = m_store.read(key);
        reading->start();
        QTest::qWait(i % 10);
        QVERIFY(m_daemon.stop());
        if (i % 2 == 0)
            reading->cancel();
        QTest::qWait(1);
        reading.reset();
        QVERIFY(m_daemon.resume());
    }
    QCOMPARE(run(m_store, Operation::Read), std::nullopt);
}

void tst_HungKeychain::isNoticedAndSoIsItsEnd()
{
    m_keyring->watch();
    QSignalSpy changed(m_keyring.get(), &KeyringState::changed);
    QVERIFY(m_daemon.stop());
    auto read = job(m_store, Operation::Read);
    read->start();
    QVERIFY(changed.wait());
    QVERIFY(read->isRunning()); // it is long before that gives up
    read.reset();
    changed.clear();
    QVERIFY(m_daemon.resume());
    QVERIFY(changed.wait()); // though nobody has asked again
}

QTEST_GUILESS_MAIN(tst_HungKeychain)
#include "tst_hungkeychain.moc"
