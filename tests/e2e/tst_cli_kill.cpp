// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "e2e/pagevisitor.h"

#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// `kill -9` at 100 random moments of a connect, from before the token is granted until `Stored`;
/// 50 of them replace a credential of another user. Afterwards the name points to a whole
/// credential or, if it was new, to none, and nothing else has changed.
class TestCliKill : public QObject
{
    Q_OBJECT

public:
    using Flow = std::unique_ptr<CliRun> (TestCliKill::*)(const QString &name, int user);

private Q_SLOTS:
    void initTestCase();
    void leavesTheOldOrTheNewOneWhole_data();
    void leavesTheOldOrTheNewOneWhole();
    void nothingIsInTheWayOfTheNextOne();
    void whatOneLeavesIsListedAsPending();

private:
    /// A connect by the user of that number, as far as a click on Accept has brought it: by the
    /// browser on its way back, or by a code whose token the next poll has just got.
    [[nodiscard]] std::unique_ptr<CliRun> accepted(const QString &name, int user);
    [[nodiscard]] std::unique_ptr<CliRun> granted(const QString &name, int user);
    /// How long such a connect takes from there when nothing ends it.
    [[nodiscard]] std::chrono::nanoseconds undisturbed(Flow flow);
    /// What stands under the name; null when nothing does.
    [[nodiscard]] QJsonObject listed(const QString &name);
    void checkWhole(const QString &name, const QStringList &possibleUsers, bool mayBeMissing);
    [[nodiscard]] static bool runUntil(CliRun &run, std::chrono::nanoseconds moment);

    CliStage stage;
    QByteArray m_bystander;
    std::unique_ptr<QTcpSocket> m_browser; ///< on its way back
};

void TestCliKill::initTestCase()
{
    QVERIFY(stage.setUpRegion());
    QCOMPARE(stage.connectAs(stage.user(1), {u"--name"_s, u"bystander"_s}).code, 0);
    QCOMPARE(stage.connectAs(stage.user(0), {u"--name"_s, u"replaced"_s}).code, 0);
    m_bystander = stage.token({u"--name"_s, u"bystander"_s});
    QVERIFY(!m_bystander.isEmpty());
    // A little stretched, so that the kills can be spread over it.
    stage.relay->setLatency(10ms);
}

std::unique_ptr<CliRun> TestCliKill::accepted(const QString &name, int user)
{
    auto run = stage.start({u"connect"_s, u"--flow"_s, u"redirect"_s, u"--no-browser"_s,
                            u"--force"_s, u"--name"_s, name});
    PageVisitor browser;
    const QUrl back = browser.decide(CliStage::shownLink(*run), stage.user(user));
    m_browser = std::make_unique<QTcpSocket>();
    m_browser->connectToHost(u"127.0.0.1"_s, quint16(back.port()));
    m_browser->write("GET " + back.path().toLatin1() + '?'
                     + back.query(QUrl::FullyEncoded).toLatin1()
                     + " HTTP/1.1\r\nHost: " + back.authority().toLatin1() + "\r\n\r\n");
    return back.isValid() ? std::move(run) : nullptr;
}

std::unique_ptr<CliRun> TestCliKill::granted(const QString &name, int user)
{
    const int before = stage.authority().counters().tokensIssued;
    auto run = stage.start({u"connect"_s, u"--no-browser"_s, u"--force"_s, u"--name"_s, name});
    if (!stage.approve(*run, stage.user(user)))
        return nullptr;
    // The event loop wakes up for the very request that is granted.
    const QDeadlineTimer deadline(30s);
    while (stage.authority().counters().tokensIssued == before && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return run;
}

std::chrono::nanoseconds TestCliKill::undisturbed(Flow flow)
{
    const auto run = (this->*flow)(u"undisturbed"_s, 0);
    QElapsedTimer time;
    time.start();
    return run && run->waitForOutput(u"Stored "_s) && run->exitCode() == 0
        ? std::chrono::nanoseconds(time.nsecsElapsed())
        : 0ns;
}

QJsonObject TestCliKill::listed(const QString &name)
{
    const QJsonArray all = stage.list();
    for (const QJsonValue &each : all) {
        if (each["name"_L1].toString() == name)
            return each.toObject();
    }
    return {};
}

void TestCliKill::checkWhole(const QString &name, const QStringList &possibleUsers,
                             bool mayBeMissing)
{
    const CliStage::End token = stage.run({u"token"_s, u"--name"_s, name});
    const QJsonObject entry = listed(name);
    if (mayBeMissing && entry.isEmpty()) {
        QCOMPARE(token.code, 3);
    } else {
        QCOMPARE(token.code, 0);
        const IssuedToken *issued = stage.authority().findToken(token.output.trimmed().toLatin1());
        QVERIFY(issued);
        QVERIFY(possibleUsers.contains(issued->user.id));
        QCOMPARE(entry["user"_L1]["id"_L1].toString(), issued->user.id);
        QVERIFY(token.output.trimmed().endsWith(entry["last4"_L1].toString()));
        QCOMPARE(entry["state"_L1].toString(), u"valid"_s);
    }
    QVERIFY(stage.token({u"--name"_s, u"bystander"_s}) == m_bystander);
    // The next change goes through; a lock without an owner, which would keep the kills to come
    // away from the list, is gone then.
    QCOMPARE(stage.run({u"default"_s, u"--region"_s, u"sim"_s, u"--name"_s, u"bystander"_s}).code,
             0);
}

bool TestCliKill::runUntil(CliRun &run, std::chrono::nanoseconds moment)
{
    const QDeadlineTimer deadline(moment, Qt::PreciseTimer);
    while (!deadline.hasExpired())
        QCoreApplication::processEvents();
    run.signal(SIGKILL);
    run.exitCode();
    return !run.output().contains("Stored"_L1);
}

void TestCliKill::leavesTheOldOrTheNewOneWhole_data()
{
    QTest::addColumn<Flow>("flow");
    QTest::addColumn<int>("kills");
    QTest::newRow("by redirect") << &TestCliKill::accepted << 90;
    QTest::newRow("by a code") << &TestCliKill::granted << 10; // each poll takes a second
}

void TestCliKill::leavesTheOldOrTheNewOneWhole()
{
    QFETCH(const Flow, flow);
    QFETCH(const int, kills);
    std::chrono::nanoseconds whole = undisturbed(flow);
    QVERIFY(whole > 0ns);
    const quint32 seed = qEnvironmentVariableIsSet("SPACEKEY_TEST_SEED")
        ? quint32(qEnvironmentVariableIntValue("SPACEKEY_TEST_SEED"))
        : QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    qInfo("SPACEKEY_TEST_SEED=%d; undisturbed it takes %.0f ms", int(seed),
          double(whole.count()) / 1e6);

    int landed = 0;
    int changes = 0;
    for (int attempt = 0; landed < kills && attempt < 3 * kills; ++attempt) {
        const bool replacing = landed % 2 == 0;
        const QString name = replacing ? u"replaced"_s : u"new-%1"_s.arg(attempt);
        const QString former = replacing ? listed(name)["user"_L1]["id"_L1].toString() : QString();
        const int user = former == stage.user(0) ? 2 : 0;
        const auto run = (this->*flow)(name, user);
        QVERIFY(run);
        const bool inTime = runUntil(
            *run,
            std::chrono::nanoseconds(qint64(double(whole.count()) * random.generateDouble())));

        checkWhole(name, {former, stage.user(user)}, !replacing);
        if (QTest::currentTestFailed())
            return;
        if (inTime)
            ++landed;
        else
            whole -= whole / 20; // it was faster this time
        changes += listed(name)["user"_L1]["id"_L1].toString() == stage.user(user);
    }
    QCOMPARE(landed, kills);
    qInfo("%d kills, %d of them after the change", landed, changes);
    QVERIFY(changes < kills);
}

void TestCliKill::nothingIsInTheWayOfTheNextOne()
{
    QCOMPARE(stage.connectAs(stage.user(0), {u"--force"_s, u"--name"_s, u"replaced"_s}).code, 0);
    checkWhole(u"replaced"_s, {stage.user(0)}, false);
}

void TestCliKill::whatOneLeavesIsListedAsPending()
{
    const auto pending = [](const QJsonArray &entries, const QString &key) {
        return std::ranges::count_if(entries, [&](const QJsonValue &entry) {
            return entry[key].toString() == "pending"_L1;
        });
    };
    QCOMPARE(stage.run({u"diagnose"_s}).code, 0); // takes away what earlier kills have left
    const auto before = pending(stage.list(), u"state"_s);
    const auto inIndex = [&] {
        return pending(stage.index()["credentials"_L1].toArray(), u"stage"_s);
    };
    stage.relay->setLatency(500ms);
    const auto run = accepted(u"killed"_s, 0);
    QVERIFY(run);
    QTRY_COMPARE_WITH_TIMEOUT(inIndex(), before + 1, 10'000);
    QCOMPARE(pending(stage.list(), u"state"_s), before); // it still runs: nobody's business
    run->signal(SIGKILL);
    QCOMPARE(run->exitCode(), -1);
    QCOMPARE(pending(stage.list(), u"state"_s), before + 1);
    QVERIFY(listed(u"killed"_s).isEmpty());
    const CliStage::End text = stage.run({u"list"_s});
    QVERIFY2(text.output.contains("(no name)"_L1), qPrintable(text.output));
    QVERIFY2(text.errors.contains("Keep or discard it"_L1), qPrintable(text.errors));
}

QTEST_GUILESS_MAIN(TestCliKill)
#include "tst_cli_kill.moc"
