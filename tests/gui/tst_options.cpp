// SPDX-License-Identifier: Apache-2.0
#include "gui/options.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The window's command line.
class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsItsOptions();
    void refusesTheRest_data();
    void refusesTheRest();
    void explainsItself();
};

void TestOptions::understandsItsOptions()
{
    const auto plain = Options::parse({u"spacekey"_s});
    QVERIFY(plain);
    QVERIFY(!plain->sandbox && plain->region.isEmpty());
    QCOMPARE(plain->appearance, Palettes::Appearance::Platform);

    const auto all = Options::parse(
        {u"spacekey"_s, u"--sandbox"_s, u"--region"_s, u"EUC1"_s, u"--appearance"_s, u"dark"_s});
    QVERIFY(all);
    QVERIFY(all->sandbox);
    QCOMPARE(all->region, u"euc1"_s);
    QCOMPARE(all->appearance, Palettes::Appearance::Dark);
}

void TestOptions::refusesTheRest_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("unknown option") << QStringList{u"--verbose"_s};
    QTest::newRow("an argument") << QStringList{u"euc1"_s};
    QTest::newRow("no such appearance") << QStringList{u"--appearance"_s, u"pink"_s};
    QTest::newRow("no appearance") << QStringList{u"--appearance="_s};
    QTest::newRow("no region") << QStringList{u"--region="_s};
    QTest::newRow("missing value") << QStringList{u"--region"_s};
}

void TestOptions::refusesTheRest()
{
    QFETCH(const QStringList, arguments);
    const auto options = Options::parse(QStringList{u"spacekey"_s} + arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().code, Error::Code::Usage);
    QVERIFY(!options.error().what.isEmpty());
}

void TestOptions::explainsItself()
{
    const QString text = Options::helpText();
    for (const QString &option : {u"--sandbox"_s, u"--region"_s, u"--appearance"_s, u"--version"_s})
        QVERIFY2(text.contains(option), qPrintable(option));
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
