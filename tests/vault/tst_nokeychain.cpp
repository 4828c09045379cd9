// SPDX-License-Identifier: Apache-2.0
#include "core/systemclock.h"
#include "support/resultof.h"
#include "vault/keychainsecretstore.h"

#include <QElapsedTimer>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// On a computer without a session bus: ssh, cron, a container.
class tst_NoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void seesNone();
    void everyJobFailsAtOnceWithTheRemedy();
};

void tst_NoKeychain::initTestCase_data()
{
    // In this order: a process gets one try at its bus.
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("no address") << QByteArray();
    QTest::newRow("nobody listens") << QByteArray("unix:path=/nonexistent");
}

void tst_NoKeychain::seesNone()
{
    QFETCH_GLOBAL(const QByteArray, address);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    const SystemClock clock;
    const auto keyring = KeyringState::ofThisSystem(clock);
    keyring->watch();
    const auto view = resultOf(keyring->look(), &KeyringLook::seen);
    QVERIFY(view);
    QCOMPARE(view->state, KeyringView::State::Absent);
    QCOMPARE(view->backend, QString());
}

void tst_NoKeychain::everyJobFailsAtOnceWithTheRemedy()
{
    QFETCH_GLOBAL(const QByteArray, address);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    const SystemClock clock;
    const auto keyring = KeyringState::ofThisSystem(clock);
    QElapsedTimer time;
    time.start();
    for (const Prompting prompting : {Prompting::Never, Prompting::Allowed}) {
        KeychainSecretStore store(Profile::real(), *keyring, clock, prompting);
        for (const auto &job :
             {store.read(u"k"_s), store.write(u"k"_s, "v"), store.remove(u"k"_s)}) {
            const auto result = resultOf(*job, &SecretJob::done);
            QCOMPARE(codeOf(result), Error::Code::KeychainAbsent);
            QVERIFY(result.error().remedy.contains("GNOME Keyring"_L1));
        }
    }
    QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
}

QTEST_GUILESS_MAIN(tst_NoKeychain)
#include "tst_nokeychain.moc"
