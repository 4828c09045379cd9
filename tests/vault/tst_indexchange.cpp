// SPDX-License-Identifier: Apache-2.0
#include "core/systemclock.h"
#include "support/fakeclock.h"
#include "support/resultof.h"
#include "vault/credentialindex.h"
#include "vault/indexsteps.h"

#include <QLockFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Several processes change one index.
class tst_IndexChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesUpOnABusyIndex();
    void breaksTheLockOfADeadOwner();
    void losesNothingOfTwoWriters();
    void isWholeWhenAWriterIsKilled();
    void tellsOfChangesOfOthers();

private:
    [[nodiscard]] Result<IndexContents> change(const IndexChange::Change &change);
    void startWriter(QProcess &process, const QString &prefix, int count) const;

    std::unique_ptr<TestProfile> m_home;
    SystemClock m_clock;
    std::unique_ptr<CredentialIndex> m_index;
};

void tst_IndexChange::init()
{
    m_index.reset();
    m_home = std::make_unique<TestProfile>();
    m_index = std::make_unique<CredentialIndex>(m_home->get(), m_clock);
}

Result<IndexContents> tst_IndexChange::change(const IndexChange::Change &change)
{
    return resultOf(m_index->change(change), &IndexChange::changed);
}

void tst_IndexChange::startWriter(QProcess &process, const QString &prefix, int count) const
{
    process.start(QCoreApplication::applicationDirPath() + "/indexwriter"_L1,
                  {m_home->get().dataDir, prefix, QString::number(count)});
    QVERIFY(process.waitForStarted());
}

void tst_IndexChange::givesUpOnABusyIndex()
{
    QVERIFY(Profile::makePrivateDir(m_home->get().dataDir));
    QLockFile other(m_home->get().dataDir + "/credentials.lock"_L1);
    QVERIFY(other.lock());
    FakeClock clock;
    CredentialIndex index(m_home->get(), clock);
    const auto change = index.change(adding(named(u"one"_s)));
    QSignalSpy failures(change.get(), &OneShot::failed);
    change->start();
    clock.advance(9900ms);
    QCOMPARE(failures.size(), 0);
    clock.advance(200ms);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, Error::Code::IndexBusy);
    QCOMPARE(clock.activeTimers(), 0);
    QVERIFY(other.isLocked());
    QVERIFY(QFile::exists(other.fileName()));

    // And when the other one lets go in time, it goes on.
    const auto patient = index.change(adding(named(u"one"_s)));
    QSignalSpy changes(patient.get(), &IndexChange::changed);
    patient->start();
    clock.advance(5s);
    QCOMPARE(changes.size(), 0);
    other.unlock();
    clock.advance(20ms);
    QCOMPARE(changes.size(), 1);
}

void tst_IndexChange::breaksTheLockOfADeadOwner()
{
    // It died between making the lock file and writing into it.
    QVERIFY(Profile::makePrivateDir(m_home->get().dataDir));
    put(m_home->get().dataDir + "/credentials.lock"_L1, {});
    FakeClock clock;
    CredentialIndex index(m_home->get(), clock);
    const auto change = index.change(adding(named(u"one"_s)));
    QSignalSpy changes(change.get(), &IndexChange::changed);
    change->start();
    clock.advance(3s);
    QCOMPARE(changes.size(), 1);
}

void tst_IndexChange::losesNothingOfTwoWriters()
{
    QProcess one;
    QProcess two;
    startWriter(one, u"a"_s, 200);
    startWriter(two, u"b"_s, 200);
    QVERIFY(one.waitForFinished(100000));
    QVERIFY(two.waitForFinished(100000));
    QCOMPARE(one.exitCode(), 0);
    QCOMPARE(two.exitCode(), 0);
    const Result<IndexContents> contents = m_index->read();
    QVERIFY(contents);
    QSet<QString> names;
    for (const Credential &credential : contents->credentials)
        names.insert(credential.name);
    QCOMPARE(names.size(), 400);
    QCOMPARE(defaultsIn(*contents, u"use1"_s).size(), 1);
}

void tst_IndexChange::isWholeWhenAWriterIsKilled()
{
    qsizetype before = 0;
    for (int round = 0; round < 10; ++round) {
        QProcess writer;
        startWriter(writer, u"round %1 "_s.arg(round), 1000);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_index->read() && m_index->read()->credentials.size() > before + round, 30000);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        const Result<IndexContents> contents = m_index->read();
        QVERIFY(contents);
        QVERIFY(contents->credentials.size() > before);
        // The dead writer's lock keeps nobody out.
        const auto changed = change(adding(named(u"after %1"_s.arg(round))));
        QVERIFY(changed);
        before = changed->credentials.size();
    }
}

void tst_IndexChange::tellsOfChangesOfOthers()
{
    m_index->watch();
    QSignalSpy changes(m_index.get(), &CredentialIndex::changedOnDisk);
    QProcess other;
    startWriter(other, u"x"_s, 1);
    QVERIFY(changes.wait(10000));
    QCOMPARE(m_index->read()->credentials.size(), 1);
    QTRY_COMPARE(other.state(), QProcess::NotRunning);
    changes.clear();

    // What else happens in the folder is no news of credentials.
    put(m_home->get().dataDir + "/window.ini"_L1, "x");
    QVERIFY(change(adding(named(u"mine"_s))));
    QTRY_COMPARE(changes.size(), 1);
}

QTEST_GUILESS_MAIN(tst_IndexChange)
#include "tst_indexchange.moc"
