// SPDX-License-Identifier: Apache-2.0
#include "simulator/simulatoroptions.h"

#include "simulator/relay.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacekey;
using namespace std::chrono_literals;

class TestSimulatorOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedFor();
    void everythingIsAskedFor();
    void wrongOnesAreSaid_data();
    void wrongOnesAreSaid();
    void helpIsNoError();

private:
    using Text = SimulatorOptions::Text;

    static std::variant<SimulatorOptions, Text> parse(const QStringList &arguments)
    {
        return SimulatorOptions::parse(QStringList(u"spacekey-simulator"_s) + arguments);
    }
};

void TestSimulatorOptions::nothingIsAskedFor()
{
    const auto options = std::get<SimulatorOptions>(parse({}));
    QCOMPARE(options.port, 0);
    QVERIFY(!options.approveAfter);
    QVERIFY(!options.denyAfter);
    QVERIFY(options.faults.isEmpty());
    QCOMPARE(options.latency, 0ms);
    QVERIFY(!options.awkwardSecret);
}

void TestSimulatorOptions::everythingIsAskedFor()
{
    const auto options = std::get<SimulatorOptions>(
        parse({u"--port"_s, u"8080"_s, u"--approve-after"_s, u"1.5"_s, u"--latency"_s, u"20"_s,
               u"--awkward-secret"_s, u"--fault"_s, u"drop"_s, u"--fault"_s, u"hang:3"_s,
               u"--fault=slow:always"_s}));
    QCOMPARE(options.port, 8080);
    QCOMPARE(options.approveAfter, std::optional(1500ms));
    QCOMPARE(options.latency, 20ms);
    QVERIFY(options.awkwardSecret);
    QCOMPARE(options.faults.size(), 3);
    QCOMPARE(options.faults.at(0).fault, Fault::Drop);
    QCOMPARE(options.faults.at(0).count, 1);
    QCOMPARE(options.faults.at(1).fault, Fault::Hang);
    QCOMPARE(options.faults.at(1).count, 3);
    QCOMPARE(options.faults.at(2).fault, Fault::Slow);
    QCOMPARE(options.faults.at(2).count, Relay::always);
    QCOMPARE(std::get<SimulatorOptions>(parse({u"--deny-after=0"_s})).denyAfter,
             std::optional(0ms));
}

void TestSimulatorOptions::wrongOnesAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown") << QStringList{u"--colour"_s} << u"colour"_s;
    QTest::newRow("stray") << QStringList{u"stray"_s} << u"stray"_s;
    QTest::newRow("port") << QStringList{u"--port=65536"_s} << u"--port"_s;
    QTest::newRow("seconds") << QStringList{u"--approve-after=soon"_s} << u"--approve-after"_s;
    QTest::newRow("negative") << QStringList{u"--deny-after=-1"_s} << u"--deny-after"_s;
    QTest::newRow("endless") << QStringList{u"--deny-after=inf"_s} << u"--deny-after"_s;
    QTest::newRow("not a number") << QStringList{u"--latency=nan"_s} << u"--latency"_s;
    QTest::newRow("both") << QStringList{u"--deny-after=1"_s, u"--approve-after=1"_s}
                          << u"exclude"_s;
    QTest::newRow("fault") << QStringList{u"--fault=earthquake"_s} << u"portal-html"_s;
    QTest::newRow("fault count") << QStringList{u"--fault=drop:0"_s} << u"drop:0"_s;
    QTest::newRow("no value") << QStringList{u"--fault"_s} << u"fault"_s;
}

void TestSimulatorOptions::wrongOnesAreSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const auto parsed = parse(arguments);
    const auto *text = std::get_if<Text>(&parsed);
    QVERIFY(text);
    QVERIFY(text->isError);
    QVERIFY2(text->text.contains(said), qPrintable(text->text));
}

void TestSimulatorOptions::helpIsNoError()
{
    const auto text = std::get<Text>(parse({u"--help"_s}));
    QVERIFY(!text.isError);
    QVERIFY(text.text.contains("--approve-after"_L1));
}

QTEST_GUILESS_MAIN(TestSimulatorOptions)
#include "tst_simulatoroptions.moc"
