// SPDX-License-Identifier: Apache-2.0
#include "app/bscount.h"
#include "bscli/bshome.h"
#include "support/resultof.h"
#include "vault/longeststall.h"

#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The window says how many of the bs CLI's files could be imported, whatever their disk is like.
class TestBsCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsFilesWithAToken();
    void holdsNothingUp();
    void canBeGivenUpAtAnyTime();

private:
    /// -1 when it fails.
    [[nodiscard]] static int countIn(const BsHome &home);
};

namespace {

const QByteArray config = "apiServer = https://api.basespace.illumina.com\n"
                          "accessToken = 0123456789abcdef0123456789abcdef\n";

/// As large as such a file may be.
QByteArray longConfig()
{
    QByteArray bytes = config;
    while (bytes.size() < 1000 * 1000)
        bytes += "# a line that says nothing\nkey = value\n";
    return bytes;
}

} // namespace

int TestBsCount::countIn(const BsHome &home)
{
    BsCount count(home.folder());
    const auto files = resultOf(count, &BsCount::counted);
    return files ? *files : -1;
}

void TestBsCount::countsFilesWithAToken()
{
    const BsHome home;
    QCOMPARE(countIn(home), 0);
    home.put(u"default.cfg"_s, config);
    home.put(u"former.cfg.bak"_s, config);
    home.put(u"encrypted.cfg"_s, "accessToken = AQICAHhabc==\n");
    home.put(u"empty.cfg"_s, {});
    home.put(u"two-words.cfg"_s, "accessToken = two words\n");
    home.put(u"notes.txt"_s, config);
    QVERIFY(QFile::link(home.file(u"default.cfg"_s), home.file(u"link.cfg"_s)));
    // Nobody ever writes to it.
    QCOMPARE(::mkfifo(QFile::encodeName(home.file(u"pipe.cfg"_s)).constData(), 0600), 0);
    QCOMPARE(countIn(home), 3);
    QVERIFY(QDir(home.folder()).removeRecursively());
    QCOMPARE(countIn(home), 0);
}

void TestBsCount::holdsNothingUp()
{
    constexpr int many = 300; // names of one file, to be read in a second or so
    const BsHome home;
    const QByteArray first = QFile::encodeName(home.put(u"0.cfg"_s, longConfig()));
    for (int i = 1; i < many; ++i) {
        const QByteArray other = QFile::encodeName(home.file(QString::number(i) + ".cfg"_L1));
        QCOMPARE(::link(first.constData(), other.constData()), 0);
    }
    int files = 0;
    const qint64 stall = longestStall([&] { files = countIn(home); });
    QCOMPARE(files, many);
    QVERIFY2(stall <= 50, qPrintable(u"%1 ms"_s.arg(stall)));
}

void TestBsCount::canBeGivenUpAtAnyTime()
{
    const BsHome home;
    for (int i = 0; i < 20; ++i)
        home.put(QString::number(i) + ".cfg"_L1, longConfig());
    for (int turns = 0; turns < 20; ++turns) {
        auto count = std::make_unique<BsCount>(home.folder());
        QSignalSpy counted(count.get(), &BsCount::counted);
        QSignalSpy over(count.get(), &OneShot::over);
        count->start();
        for (int i = 0; i < turns; ++i)
            QCoreApplication::processEvents();
        if (turns % 2 == 0) {
            count->cancel();
            QTRY_COMPARE(over.count(), 1);
            QVERIFY(counted.isEmpty());
        } else {
            count.reset();
        }
    }
    QCOMPARE(countIn(home), 20);
}

QTEST_GUILESS_MAIN(TestBsCount)
#include "tst_bscount.moc"
