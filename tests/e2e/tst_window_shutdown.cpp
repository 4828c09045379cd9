// SPDX-License-Identifier: Apache-2.0
#include "core/systemclock.h"
#include "support/resultof.h"
#include "vault/credentialindex.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <csignal>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// P5 and K9 of the window: it is ended while it sets a damaged list aside, settles and empties the
/// trash, which it does after its first paint. What it was doing is done or undone, never half.
class TestWindowShutdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDoneOrUndone();

private:
    static constexpr int times = 16;

    [[nodiscard]] static Profile profileIn(const QTemporaryDir &home);
    static void leaveWork(const Profile &profile);
    static std::unique_ptr<QProcess> window(const QTemporaryDir &home);
};

Profile TestWindowShutdown::profileIn(const QTemporaryDir &home)
{
    Profile profile = Profile::real();
    profile.dataDir = home.filePath(u"data/spacekey"_s);
    return profile;
}

void TestWindowShutdown::leaveWork(const Profile &profile)
{
    const SystemClock clock;
    CredentialIndex index(profile, clock);
    Credential work{.region = u"use1"_s, .name = u"work"_s, .key = u"spacekey:use1/work"_s};
    Credential pending{
        .region = u"use1"_s, .key = u"spacekey:use1/none"_s, .stage = Credential::Stage::Pending};
    const auto first = index.change([&](IndexContents &contents) -> Outcome {
        contents.credentials = {work, pending}; // of a program that is no more
        contents.trash = {{.key = u"spacekey:use1/old"_s,
                           .region = u"use1"_s,
                           .removedAt = clock.wall().addDays(-1)}};
        return std::monostate{};
    });
    QVERIFY(resultOf(*first, &IndexChange::changed));
    const auto second = index.change([&](IndexContents &contents) -> Outcome {
        contents.find(u"use1"_s, u"work"_s)->note = u"the last change"_s;
        return std::monostate{};
    });
    QVERIFY(resultOf(*second, &IndexChange::changed));
    QFile file(profile.indexFile());
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{ broken");
}

std::unique_ptr<QProcess> TestWindowShutdown::window(const QTemporaryDir &home)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->start(QCoreApplication::applicationDirPath() + "/spacekey"_L1);
    process->waitForStarted();
    return process;
}

void TestWindowShutdown::isDoneOrUndone()
{
    const SystemClock clock;
    std::chrono::nanoseconds whole{}; // how long it takes undisturbed
    int before = 0;
    for (int i = -1; i < times; ++i) {
        const QTemporaryDir home;
        const Profile profile = profileIn(home);
        leaveWork(profile);
        const CredentialIndex index(profile, clock);
        const QDir folder(profile.dataDir);
        const auto isDone = [&index] {
            const Result<IndexReading> now = index.inspect();
            return !now->damage && now->contents.trash.isEmpty()
                && now->contents.credentials.size() == 1;
        };

        QElapsedTimer took;
        took.start();
        auto ended = window(home);
        if (i < 0) {
            QTRY_VERIFY(isDone());
            whole = std::chrono::nanoseconds(took.nsecsElapsed());
        }
        const QDeadlineTimer moment(whole * qMax(0, i) * 5 / (4 * times), Qt::PreciseTimer);
        while (!moment.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        ::kill(pid_t(ended->processId()), i % 4 == 3 ? SIGKILL : SIGTERM);
        QVERIFY(ended->waitForFinished());
        const Result<IndexReading> reading = index.inspect();
        QVERIFY(reading);
        QVERIFY(reading->contents.find(u"use1"_s, u"work"_s));
        const QStringList aside = folder.entryList({u"*.broken-*"_s});
        before += reading->damage.has_value();
        QVERIFY(aside.size() == 1 || reading->damage);

        // The next window does the rest, if there is any.
        if (!isDone()) {
            auto next = window(home);
            QTRY_VERIFY(isDone());
            ::kill(pid_t(next->processId()), SIGTERM);
            QVERIFY(next->waitForFinished());
            QCOMPARE(next->exitCode(), 0);
        }
        QCOMPARE(folder.entryList({u"*.broken-*"_s}).size(), 1);
        QFile kept(folder.filePath(folder.entryList({u"*.broken-*"_s}).first()));
        QVERIFY(kept.open(QFile::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("{ broken"));
    }
    qInfo("%d of %d ended before the list was repaired", before, times);
    QVERIFY(before > 0);
}

QTEST_GUILESS_MAIN(TestWindowShutdown)
#include "tst_window_shutdown.moc"
