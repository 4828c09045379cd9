// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsfolder.h"
#include "bscli/bsform.h"
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
    void readsEveryForm_data();
    void readsEveryForm();

private:
    /// The API server and the token that Python finds in the default section.
    [[nodiscard]] static QStringList inPython(const QString &path);
    /// The same of files that stand there encoded, one a line.
    [[nodiscard]] static QJsonArray allInPython(const QByteArray &files);
    /// Writes a credential into the file @p path, header and all.
    static void exportTo(const QString &path);

    BsHome m_home;
};

namespace {

const QString server = u"https://api.euc1.sh.basespace.illumina.com"_s;
const QByteArray token = "0123456789abcdef0123456789abcdef";

} // namespace

QStringList TstConfigParser::inPython(const QString &path)
{
    constexpr auto script = R"(
import configparser, json, sys
parser = configparser.ConfigParser()
with open(sys.argv[1], encoding="utf-8-sig") as file:
    parser.read_file(file)
default = parser["DEFAULT"]
print(json.dumps([default["apiServer"], default["accessToken"]]))
)"_L1;
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, script, path});
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
    QVERIFY(inPython(path) == QStringList({server, QString::fromLatin1(token)}));
}

void TstConfigParser::readsAChangedFileAsWeDo_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("without header") << QByteArray("apiServer = x\naccessToken=y");
    QTest::newRow("other sections") << QByteArray("[BSFS]\r\naccessToken = z\r\n");
    QTest::newRow("BOM, any case, colons")
        << QByteArray("\xEF\xBB\xBF# a\n[DEFAULT]\nAPISERVER : x\nclientKey=k\naccesstoken:y\n");
    QTest::newRow("no-break space") << QByteArray("apiServer =\xC2\xA0x\naccessToken =\xC2\xA0y\n");
    QTest::newRow("header too far down")
        << QByteArray("apiServer = x\n[DEFAULT]\naccessToken = y\n");
    QTest::newRow("both twice") << QByteArray(
        "apiServer = x\naccessToken = y\n[A]\nb=1\n[DEFAULT]\n"
        "apiserver = z\naccessToken = u\n");
}

void TstConfigParser::readsAChangedFileAsWeDo()
{
    QFETCH(const QByteArray, before);
    const QString path = m_home.put(u"changed.cfg"_s, before);
    exportTo(path);
    QVERIFY(inPython(path) == QStringList({server, QString::fromLatin1(token)}));
}

QJsonArray TstConfigParser::allInPython(const QByteArray &files)
{
    constexpr auto script = R"(
import base64, configparser, json, sys
found = []
for line in sys.stdin:
    parser = configparser.ConfigParser()
    try:
        parser.read_file(base64.b64decode(line).decode("utf-8-sig").splitlines())
        default = parser["DEFAULT"]
        found.append([default["apiServer"], default["accessToken"]])
    except (configparser.Error, KeyError) as error:
        found.append(type(error).__name__)
print(json.dumps(found))
)"_L1;
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, script});
    python.write(files);
    python.closeWriteChannel();
    if (!python.waitForFinished(100'000))
        qWarning("Python has not ended: %s", qPrintable(python.errorString()));
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

void TstConfigParser::readsEveryForm_data()
{
    QTest::addColumn<QByteArray>("unknown"); // what else stands there
    QTest::addColumn<bool>("lastLineOpen");
    QTest::newRow("flush") << QByteArray(
        "clientKey= 12=34\n  ; caf\xC3\xA9\n\nclientSecret : a b \n")
                           << false;
    QTest::newRow("indented") << QByteArray("  clientKey= 12=34\n\n\tclientSecret : a b \n")
                              << true;
}

void TstConfigParser::readsEveryForm()
{
    QFETCH(const QByteArray, unknown);
    QFETCH(const bool, lastLineOpen);
    QList<BsForm> forms = BsForm::all();
    forms.removeIf([&](const BsForm &form) { return form.lastLineOpen != lastLineOpen; });
    QByteArray files;
    for (BsForm &form : forms) {
        form.unknown = unknown;
        form.sections = "[BSFS]\naccessToken = theirs\napiServer=theirs \n";
        const BsConfig before = BsConfig::parse(form.file("https://x.example", "t"), {}).value();
        const Result<BsConfig> after =
            before.withDefaultHeader().withCredential(server, AccessToken::fromBytes(token));
        QVERIFY(after);
        QVERIFY(after->bytes().contains("clientSecret : a b "));
        files += after->bytes().toBase64() + '\n';
    }
    const QJsonArray found = allInPython(files);
    QCOMPARE(found.size(), forms.size());
    const QJsonArray expected{server, QString::fromLatin1(token)};
    for (qsizetype i = 0; i < forms.size(); ++i) {
        QVERIFY2(found.at(i).toArray() == expected,
                 forms.at(i).file("S", "T").toPercentEncoding(" =[]#;:\"").constData());
    }
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstConfigParser)
#include "tst_configparser.moc"
