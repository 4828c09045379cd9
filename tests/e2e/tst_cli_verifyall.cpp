// SPDX-License-Identifier: Apache-2.0
#include "e2e/clistage.h"
#include "support/wireserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How long it takes to verify many tokens of a server that is slow, and beside one that is dead.
class TestCliVerifyAll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void manyAreQuick();
    void aDeadRegionDelaysNoOther();

private:
    static constexpr int many = 60;

    /// As if so many had been connected in @p region, whose tokens are for @p apiServer: in the
    /// keyring, and before all others in the index.
    [[nodiscard]] bool store(const QString &region, const QString &apiServer, int count);
    [[nodiscard]] static bool keep(const QString &key, const QByteArray &token);

    std::optional<CliStage> stage;
};

void TestCliVerifyAll::init()
{
    stage.emplace();
    QVERIFY(stage->setUpRegion());
    QVERIFY(store(u"sim"_s, stage->simulator.apiUrl().toString(), many));
    QCOMPARE(stage->list().size(), many);
    stage->relay->setLatency(250ms);
}

bool TestCliVerifyAll::store(const QString &region, const QString &apiServer, int count)
{
    QJsonObject index = stage->index();
    QJsonArray credentials = index["credentials"_L1].toArray();
    for (int i = 0; i < count; ++i) {
        const QByteArray token =
            stage->authority().issueToken(stage->simulator.users().constFirst(), {}).bytes();
        const QString name = u"n%1"_s.arg(i);
        const QString key = u"spacekey:%1/aaaaaaa%2"_s.arg(region).arg(
            QString(QChar(u'b' + i / 10)) + QChar(u'b' + i % 10) + u'a');
        if (!keep(key, token))
            return false;
        credentials.prepend(QJsonObject{{u"region"_s, region},
                                        {u"name"_s, name},
                                        {u"note"_s, QString()},
                                        {u"key"_s, key},
                                        {u"apiServer"_s, apiServer},
                                        {u"last4"_s, QString::fromLatin1(token.last(4))},
                                        {u"user"_s, QJsonValue()},
                                        {u"scopes"_s, QJsonArray()},
                                        {u"source"_s, u"device"_s},
                                        {u"session"_s, QString()},
                                        {u"connectedAt"_s, u"2026-01-02T03:04:05.006Z"_s},
                                        {u"verifiedAt"_s, QJsonValue()},
                                        {u"stage"_s, u"stored"_s},
                                        {u"health"_s, u"unverified"_s},
                                        {u"healthReason"_s, QString()},
                                        {u"default"_s, i == 0}});
    }
    index.insert("format"_L1, 1);
    index.insert("credentials"_L1, credentials);
    index.insert("trash"_L1, QJsonArray());
    const QString folder = stage->home.filePath(u"data/spacekey"_s);
    QFile file(folder + "/credentials.json"_L1);
    return QDir().mkpath(folder) && file.open(QFile::WriteOnly)
        && file.write(QJsonDocument(index).toJson()) > 0;
}

bool TestCliVerifyAll::keep(const QString &key, const QByteArray &token)
{
    QProcess tool;
    tool.start(u"secret-tool"_s,
               {u"store"_s, u"--label=token"_s, u"server"_s, u"SpaceKey"_s, u"user"_s, key,
                u"type"_s, u"plaintext"_s});
    tool.write(token);
    tool.closeWriteChannel();
    return tool.waitForFinished() && tool.exitCode() == 0;
}

void TestCliVerifyAll::manyAreQuick()
{
    // Whatever else this computer does can only make it slower.
    std::chrono::milliseconds best = 1h;
    for (int i = 0; i < 3; ++i) {
        const CliStage::End end = stage->run({u"verify"_s, u"--all"_s});
        QCOMPARE(end.code, 0);
        QCOMPARE(end.output.count("  valid\n"_L1), many);
        best = std::min(best, end.took);
    }
    qInfo("%lld ms for %d", static_cast<long long>(best.count()), many);
    QVERIFY2(best < 4s, qPrintable(QString::number(best.count())));
}

void TestCliVerifyAll::aDeadRegionDelaysNoOther()
{
    WireServer dead([](const WireRequest &) { return WireReply::hang(); });
    QCOMPARE(stage
                 ->run({u"region"_s, u"add"_s, u"dead"_s, u"--name"_s, u"Dead"_s, u"--api-url"_s,
                        dead.url().toString(), u"--web-url"_s, dead.url().toString()})
                 .code,
             0);
    constexpr int few = 6; // as many as are asked at once, and first
    QVERIFY(store(u"dead"_s, dead.url().toString(), few));

    const auto verifying = stage->start({u"verify"_s, u"--all"_s});
    const auto count = [&](QLatin1String word) { return verifying->output().count(word); };
    verifying->waitUntil([&] { return count("  valid\n"_L1) == many; });
    // All others are told while the dead one still has its 10 s.
    QVERIFY(verifying->isRunning());
    QCOMPARE(count("  valid\n"_L1), many);
    QCOMPARE(count("  unknown  "_L1), 0);
    QCOMPARE(verifying->exitCode(), 1);
    QCOMPARE(count("  unknown  "_L1), few);
    QVERIFY2(verifying->took() < 15s, qPrintable(QString::number(verifying->took().count())));
}

QTEST_GUILESS_MAIN(TestCliVerifyAll)
#include "tst_cli_verifyall.moc"
