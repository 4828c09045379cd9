// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsconfig.h"
#include "bscli/bspreview.h"
#include "support/resultof.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// Files that nobody wrote with good intentions (failures.md, S3).
class TstBsConfigHostile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsTooLong();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void takesAnyServerForWhatItIs_data();
    void takesAnyServerForWhatItIs();
    void readsHugeFiles_data();
    void readsHugeFiles();
    void survivesAnyBytes();
};

namespace {

const QByteArray sample =
    "\xEF\xBB\xBF# a\r\n[DEFAULT]\napiServer = \"https://a.example.org\" ; b\n"
    "accessToken:0123456789abcdef0123456789abcdef\r\n[BSFS]\nx = \\";

/// Whatever stands in @p bytes: it can be read, shown and changed, and nothing else is lost.
bool isHandled(const QByteArray &bytes)
{
    const Result<BsConfig> config = BsConfig::parse(bytes, u"default.cfg"_s);
    if (!config)
        return bytes.contains('\0') || bytes.size() > BsConfig::maxSize;
    if (bsPreview(*config).isEmpty() != (bytes.isEmpty() || bytes == "\xEF\xBB\xBF"))
        return false;
    const AccessToken token = AccessToken::fromBytes("anewtoken");
    const Result<BsConfig> changed = config->withCredential(u"https://b.example.org"_s, token);
    if (!changed || changed->accessToken() != token
        || changed->apiServer() != u"https://b.example.org"_s)
        return false;
    const BsConfig moved = changed->withoutToken();
    return moved.bytes().size() < changed->bytes().size()
        && moved.apiServer() == changed->apiServer();
}

} // namespace

void TstBsConfigHostile::refusesWhatIsTooLong()
{
    const QByteArray longest = sample + QByteArray(BsConfig::maxSize - sample.size(), 'x');
    QVERIFY(BsConfig::parse(longest, u"default.cfg"_s));
    const Result<BsConfig> longer = BsConfig::parse(longest + 'x', u"lab.cfg"_s);
    QVERIFY(codeOf(longer) == Error::Code::FileFailure);
    QVERIFY(longer.error().what.contains("lab.cfg"_L1));
    QVERIFY(longer.error().what.contains("1 MiB"_L1));
}

void TstBsConfigHostile::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("NUL in the token") << QByteArray("accessToken = abc\0def\n", 22);
    QTest::newRow("NUL at the end") << sample + '\0';
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0=\0b\0",
                                          8);
}

void TstBsConfigHostile::refusesWhatIsNoText()
{
    QFETCH(const QByteArray, bytes);
    const Result<BsConfig> config = BsConfig::parse(bytes, u"lab.cfg"_s);
    QVERIFY(codeOf(config) == Error::Code::FileFailure);
    QVERIFY(config.error().what.contains("lab.cfg"_L1));
    QVERIFY(!config.error().what.contains("abc"_L1));
}

void TstBsConfigHostile::takesAnyServerForWhatItIs_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<bool>("valid");
    QTest::newRow("http") << u"http://api.basespace.illumina.com/"_s << true;
    QTest::newRow("unknown host") << u"https://evil.example.org"_s << true;
    QTest::newRow("user name") << u"https://api.basespace.illumina.com@evil.example.org"_s << true;
    QTest::newRow("script") << u"javascript:alert(1)"_s << true;
    QTest::newRow("markup") << u"https://<b>x</b>"_s << false;
    QTest::newRow("words") << u"not a server"_s << false;
}

void TstBsConfigHostile::takesAnyServerForWhatItIs()
{
    QFETCH(const QString, server);
    QFETCH(const bool, valid);
    const BsConfig config = BsConfig::parse("apiServer = " + server.toUtf8(), {}).value();
    QCOMPARE(config.apiServer(), server);
    QCOMPARE(config.apiBase().isValid(), valid);
    QVERIFY(!config.apiBase().toString().endsWith(u'/'));
}

void TstBsConfigHostile::readsHugeFiles_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("one line") << QByteArray("x");
    QTest::newRow("one value") << QByteArray("accessToken=0123456789abcdef0123456789abcdef");
    QTest::newRow("empty lines") << QByteArray("\n");
    QTest::newRow("spaces") << QByteArray(" ");
    QTest::newRow("no-break spaces") << QByteArray("\xC2\xA0");
    QTest::newRow("the same key") << QByteArray("accessToken=a\n");
    QTest::newRow("headers") << QByteArray("[DEFAULT]\n");
    QTest::newRow("brackets") << QByteArray("[");
    QTest::newRow("comments") << QByteArray(" #");
    QTest::newRow("quotes") << QByteArray("'\"`");
    QTest::newRow("tokens") << QByteArray("0123456789abcdef0123456789abcdef ");
    QTest::newRow("bad UTF-8") << QByteArray("\xFF\xC2");
}

void TstBsConfigHostile::readsHugeFiles()
{
    QFETCH(const QByteArray, part);
    constexpr qsizetype spare = 200; // for the two new lines
    const QByteArray bytes = "a = 1\n" + part.repeated((BsConfig::maxSize - spare) / part.size());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(isHandled(bytes));
    QVERIFY(isHandled(sample + '\n' + bytes.first(bytes.size() - sample.size())));
    // It is linear: seconds would be a frozen window. Sanitizers are slow.
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

void TstBsConfigHostile::survivesAnyBytes()
{
    for (qsizetype size = 0; size <= sample.size(); ++size)
        QVERIFY2(isHandled(sample.first(size)), qPrintable(QString::number(size)));

    const QByteArray alphabet = "=:#;[]\"'`\\ \t\r\n\xC2\xA0\xEF\xBB\xBF%ADa";
    QRandomGenerator random(4711); // the same at each run
    for (int round = 0; round < 20000; ++round) {
        QByteArray bytes = sample;
        for (int i = 0; i < 1 + round % 8; ++i) {
            const char c = alphabet.at(random.bounded(int(alphabet.size())));
            const int at = random.bounded(int(bytes.size()));
            if (random.bounded(2) == 0)
                bytes[at] = c;
            else
                bytes.insert(at, c);
        }
        QVERIFY2(isHandled(bytes), qPrintable(QString::number(round)));
    }
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstBsConfigHostile)
#include "tst_bsconfig_hostile.moc"
