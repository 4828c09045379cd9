// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsfolder.h"
#include "bscli/bshome.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// A Python script of the lab's reads the files with configparser, as BaseSpace's own Python
/// library does.
class TstConfigParser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsANewFileWithTheHeader();
    void readsAChangedFileAsWeDo_data();
    void readsAChangedFileAsWeDo();

private:
    /// The API server and the token that Python finds in the default section.
    [[nodiscard]] static QStringList inPython(const QString &path, bool strict);
    /// Writes a credential into the file @p path, header and all.
    static void exportTo(const QString &path);

    BsHome m_home;
};

namespace {

const QString server = u"https://api.euc1.sh.basespace.illumina.com"_s;
const QByteArray token = "0123456789abcdef0123456789abcdef";

} // namespace

QStringList TstConfigParser::inPython(const QString &path, bool strict)
{
    constexpr auto script = R"(
import configparser, json, sys
parser = configparser.ConfigParser(strict=sys.argv[2] == "strict")
with open(sys.argv[1], encoding="utf-8-sig") as file:
    parser.read_file(file)
default = parser["DEFAULT"]
print(json.dumps([default["apiServer"], default["accessToken"]]))
)"_L1;
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, script, path, strict ? u"strict"_s : u"lenient"_s});
    if (!python.waitForFinished())
        qWarning("Python has not ended: %s", qPrintable(python.errorString()));
    return QJsonDocument::fromJson(python.readAllStandardOutput()).toVariant().toStringList();
}

void TstConfigParser::exportTo(const QString &path)
{
    BsFile file = BsFile::readOrNew(path).value();
    const Result<BsConfig> config =
        file.config().withDefaultHeader().withCredential(server, AccessToken::fromBytes(token));
    QVERIFY(config);
    QVERIFY(file.write(*config));
}

void TstConfigParser::readsANewFileWithTheHeader()
{
    const QString path = m_home.file(u"new.cfg"_s);
    exportTo(path);
    QVERIFY(inPython(path, true) == QStringList({server, QString::fromLatin1(token)}));
}

void TstConfigParser::readsAChangedFileAsWeDo_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<bool>("strict");
    QTest::newRow("without header") << QByteArray("apiServer = x\naccessToken=y") << true;
    QTest::newRow("other sections") << QByteArray("[BSFS]\r\naccessToken = z\r\n") << true;
    QTest::newRow("BOM, any case, colons")
        << QByteArray("\xEF\xBB\xBF# a\n[DEFAULT]\nAPISERVER : x\nclientKey=k\naccesstoken:y\n")
        << true;
    QTest::newRow("no-break space")
        << QByteArray("apiServer =\xC2\xA0x\naccessToken =\xC2\xA0y\n") << true;
    QTest::newRow("header in a spelling of its own")
        << QByteArray("# a\n [ default ] ; b\napiServer = x\naccessToken = y\n") << true;
    QTest::newRow("header too far down")
        << QByteArray("apiServer = x\n[DEFAULT]\naccessToken = y\n") << true;
    // By default Python refuses such a file; where it does not, the last one counts, as with us.
    QTest::newRow("both twice") << QByteArray(
        "apiServer = x\naccessToken = y\n[A]\nb=1\n[DEFAULT]\n"
        "apiserver = z\naccessToken = u\n")
                                << false;
}

void TstConfigParser::readsAChangedFileAsWeDo()
{
    QFETCH(const QByteArray, before);
    QFETCH(const bool, strict);
    const QString path = m_home.put(u"changed.cfg"_s, before);
    exportTo(path);
    QVERIFY(inPython(path, strict) == QStringList({server, QString::fromLatin1(token)}));
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstConfigParser)
#include "tst_configparser.moc"
