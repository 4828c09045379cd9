// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/testkeyring.h"

#include <QDir>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// P5: a logout while a token is being written. It is done or undone, never half.
class TestCliShutdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDoneOrUndone();

private:
    static constexpr int times = 30;
};

void TestCliShutdown::isDoneOrUndone()
{
    CliStage stage;
    QVERIFY(stage.setUpRegion());
    const auto add = [&](const QByteArray &token) {
        return stage.start({u"add"_s, u"--no-check"_s, u"--force"_s, u"--name"_s, u"lab"_s},
                           token + '\n');
    };
    QByteArray there = "made-up-token-0";
    const auto undisturbed = add(there);
    QCOMPARE(undisturbed->exitCode(), 0);
    const std::chrono::nanoseconds whole = undisturbed->took();

    int done = 0;
    int undone = 0;
    for (int i = 1; i <= times; ++i) {
        const QByteArray token = "made-up-token-" + QByteArray::number(i);
        const auto run = add(token);
        const QDeadlineTimer moment(whole * i * 3 / (2 * times), Qt::PreciseTimer);
        while (!moment.hasExpired())
            QCoreApplication::processEvents();
        run->signal(i % 2 ? SIGTERM : SIGHUP);
        const int code = run->exitCode();
        if (run->output().contains("Stored"_L1)) {
            QVERIFY(code == 0 || code == -1); // ended in its last moment, when all was said
            there = token;
            ++done;
        } else {
            ++undone;
        }
        // Whole, as it was or as it was to be; nothing is left of the other one.
        QVERIFY(stage.token({u"--name"_s, u"lab"_s}) == there);
        if (code == 9 || code == 0) { // by itself, so it has tidied up, too
            const QJsonObject index = stage.index();
            QCOMPARE(index["credentials"_L1].toArray().size(), 1);
            QVERIFY(index["trash"_L1].toArray().isEmpty());
            const QString key = index["credentials"_L1][0]["key"_L1].toString();
            QVERIFY(TestKeyring::lookup(u"SpaceKey"_s, key).toLatin1() == there);
        }
        const QDir folder(stage.home.filePath(u"data/spacekey"_s));
        QCOMPARE(folder.entryList({u"credentials.json.*"_s}),
                 QStringList{u"credentials.json.previous"_s});
    }
    qInfo("%d done, %d undone", done, undone);
    QVERIFY(undone > 0);
}

QTEST_GUILESS_MAIN(TestCliShutdown)
#include "tst_cli_shutdown.moc"
