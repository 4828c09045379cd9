// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"

#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// `kill -9` at any moment between the grant and `Stored`: afterwards the name points to a whole
/// credential or to none, and nothing else has changed.
class TestCliKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesTheOldOrTheNewOneWhole();

private:
    static constexpr int kills = 20;

    /// A connect until it has been granted, by the user of that number.
    [[nodiscard]] std::unique_ptr<CliRun> granted(const QString &name, int user);
    /// What stands under the name; null when nothing does.
    [[nodiscard]] QJsonObject listed(const QString &name);
    void checkWhole(const QString &name, const QStringList &possibleUsers, bool mayBeMissing);

    CliStage stage;
    QByteArray m_bystander;
};

void TestCliKill::initTestCase()
{
    QVERIFY(stage.setUpRegion());
    QCOMPARE(stage.connectAs(stage.user(1), {u"--name"_s, u"bystander"_s}).code, 0);
    m_bystander = stage.token({u"--name"_s, u"bystander"_s});
    QVERIFY(!m_bystander.isEmpty());
}

std::unique_ptr<CliRun> TestCliKill::granted(const QString &name, int user)
{
    const int before = stage.authority().counters().tokensIssued;
    auto run = stage.start({u"connect"_s, u"--no-browser"_s, u"--force"_s, u"--name"_s, name});
    if (!stage.approve(*run, stage.user(user)))
        return nullptr;
    // The event loop wakes up for the very request that is granted.
    QDeadlineTimer deadline(30s);
    while (stage.authority().counters().tokensIssued == before && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return run;
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
    QCOMPARE(stage.token({u"--name"_s, u"bystander"_s}), m_bystander);
}

void TestCliKill::leavesTheOldOrTheNewOneWhole()
{
    // How long it takes undisturbed, a little stretched so that the kills can be spread over it.
    stage.relay->setLatency(20ms);
    QElapsedTimer window;
    const auto undisturbed = granted(u"replaced"_s, 0);
    QVERIFY(undisturbed);
    window.start();
    QVERIFY(undisturbed->waitForOutput(u"Stored "_s));
    qint64 whole = window.nsecsElapsed();
    QCOMPARE(undisturbed->exitCode(), 0);

    int landed = 0;
    int replaced = 0;
    int kept = 0;
    for (int attempt = 0; landed < kills && attempt < 3 * kills; ++attempt) {
        const bool replacing = landed % 2 == 0;
        const QString name = replacing ? u"replaced"_s : u"new-%1"_s.arg(attempt);
        const QString former = listed(name)["user"_L1]["id"_L1].toString();
        const int user = former == stage.user(0) ? 2 : 0;

        const auto run = granted(name, user);
        QVERIFY(run);
        const QDeadlineTimer moment(std::chrono::nanoseconds(whole * landed / kills),
                                    Qt::PreciseTimer);
        while (!moment.hasExpired())
            QCoreApplication::processEvents();
        run->signal(SIGKILL);
        run->exitCode();

        checkWhole(name, {former, stage.user(user)}, !replacing);
        if (QTest::currentTestFailed())
            return;
        if (run->output().contains("Stored"_L1)) {
            // Too late, so it was faster this time.
            whole -= whole / 10;
            continue;
        }
        ++landed;
        const bool changed = listed(name)["user"_L1]["id"_L1].toString() != former;
        replaced += replacing && changed;
        kept += replacing && !changed;
    }
    qInfo("%d kills; while replacing, %d after and %d before the change", landed, replaced, kept);
    QCOMPARE(landed, kills);
    QVERIFY(kept > 0);

    // And the next one finds nothing in its way.
    QCOMPARE(stage.connectAs(stage.user(0), {u"--force"_s, u"--name"_s, u"replaced"_s}).code, 0);
    checkWhole(u"replaced"_s, {stage.user(0)}, false);
}

QTEST_GUILESS_MAIN(TestCliKill)
#include "tst_cli_kill.moc"
