// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsfile.h"
#include "bscli/bshome.h"
#include "support/resultof.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace spacekey {

/// One file of the bs CLI is read, changed and put back.
class TstBsFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<BsHome>(); }
    void readsWhatIsThere();
    void knowsTheNameBsHasForIt_data();
    void knowsTheNameBsHasForIt();
    void saysThatThereIsNone();
    void followsNoLinks();
    void readsOrdinaryFilesAlone();
    void refusesWhatCannotBeAConfiguration();
    void writesForItsOwnerAlone_data();
    void writesForItsOwnerAlone();
    void overwritesNoChangeOfOthers_data();
    void overwritesNoChangeOfOthers();
    void writesThroughNoLink();
    void knowsWhenOthersMayReadIt_data();
    void knowsWhenOthersMayReadIt();
    void keepsBackupsApart();

private:
    std::unique_ptr<BsHome> m_home;
};

namespace {

const QByteArray token = "0123456789abcdef0123456789abcdef";
const QByteArray before =
    "apiServer = https://a.example.org\naccessToken = " + token + "\n# caf\xE9";

/// The change that every export is.
Result<BsConfig> changed(const BsFile &file)
{
    return file.config().withCredential(u"https://b.example.org"_s, AccessToken::fromBytes("new"));
}

const QByteArray after = "apiServer = https://b.example.org\naccessToken = new\n# caf\xE9";

} // namespace

void TstBsFile::readsWhatIsThere()
{
    const QString path = m_home->put(u"default.cfg"_s, before);
    const Result<BsFile> file = BsFile::read(path);
    QVERIFY(file);
    QVERIFY(file->exists());
    QCOMPARE(file->path(), path);
    QVERIFY(file->config().bytes() == before);
    QVERIFY(file->config().accessToken() == AccessToken::fromBytes(token));
}

void TstBsFile::knowsTheNameBsHasForIt_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("backup");
    QTest::newRow("default") << u"default.cfg"_s << u"default"_s << false;
    QTest::newRow("backup") << u"lab.one.cfg.bak"_s << u"lab.one"_s << true;
    QTest::newRow("upper case") << u"LAB.CFG"_s << u"LAB"_s << false;
    QTest::newRow("any other file") << u"token.txt"_s << u"token.txt"_s << false;
}

void TstBsFile::knowsTheNameBsHasForIt()
{
    QFETCH(const QString, file);
    const Result<BsFile> read = BsFile::read(m_home->put(file, before));
    QVERIFY(read);
    QTEST(read->configName(), "name");
    QTEST(read->isBackup(), "backup");
}

void TstBsFile::saysThatThereIsNone()
{
    const QString path = m_home->file(u"default.cfg"_s);
    const Result<BsFile> none = BsFile::read(path);
    QVERIFY(codeOf(none) == Error::Code::FileFailure);
    QVERIFY(none.error().what.contains(path));
    const Result<BsFile> fresh = BsFile::readOrNew(path);
    QVERIFY(fresh);
    QVERIFY(!fresh->exists());
    QVERIFY(!BsFile::isLoose(fresh->path()));
    QCOMPARE(fresh->config(), BsConfig());
    QVERIFY(!QFile::exists(path));
}

void TstBsFile::followsNoLinks()
{
    const QString path = m_home->put(u"real.cfg"_s, before);
    const QString link = m_home->file(u"link.cfg"_s);
    QVERIFY(QFile::link(path, link));
    const QString dangling = m_home->file(u"dangling.cfg"_s);
    QVERIFY(QFile::link(m_home->file(u"nowhere"_s), dangling));
    const QString folder = m_home->path() + "/elsewhere"_L1;
    QVERIFY(QFile::link(m_home->folder(), folder));
    for (const QString &linked : {link, dangling, QString(folder + "/real.cfg"_L1)}) {
        const Result<BsFile> file = BsFile::readOrNew(linked);
        QVERIFY(codeOf(file) == Error::Code::FileFailure);
        QVERIFY(file.error().what.contains("symbolic link"_L1));
    }
    QVERIFY(BsFile::read(path));
}

void TstBsFile::readsOrdinaryFilesAlone()
{
    QVERIFY(QDir().mkdir(m_home->file(u"folder.cfg"_s)));
    const QString pipe = m_home->file(u"pipe.cfg"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString file = m_home->put(u"file"_s, before);
    for (const QString &path :
         {m_home->file(u"folder.cfg"_s), pipe, QString(file + "/default.cfg"_L1)}) {
        const Result<BsFile> odd = BsFile::readOrNew(path);
        QVERIFY(codeOf(odd) == Error::Code::FileFailure);
        QVERIFY(!odd.error().remedy.isEmpty());
    }
}

void TstBsFile::refusesWhatCannotBeAConfiguration()
{
    for (const QByteArray &bytes :
         {QByteArray(before + '\0'), QByteArray(BsConfig::maxSize + 1, 'x')}) {
        const Result<BsFile> file = BsFile::read(m_home->put(u"odd.cfg"_s, bytes));
        QVERIFY(codeOf(file) == Error::Code::FileFailure);
        QVERIFY(file.error().what.contains("odd.cfg"_L1));
        QVERIFY(!file.error().what.contains(QString::fromLatin1(token)));
    }
}

void TstBsFile::writesForItsOwnerAlone_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("a new file") << 0;
    QTest::newRow("one that was readable") << 0644;
    QTest::newRow("one that was read-only") << 0400;
}

void TstBsFile::writesForItsOwnerAlone()
{
    QFETCH(const int, mode);
    const QString path = mode != 0 ? m_home->put(u"default.cfg"_s, before, mode_t(mode))
                                   : m_home->file(u"default.cfg"_s);
    Result<BsFile> read = BsFile::readOrNew(path);
    QVERIFY(read);
    BsFile file = *read;
    const mode_t mask = ::umask(0);
    const Outcome written = file.write(changed(file).value());
    ::umask(mask);
    QVERIFY(written);
    QVERIFY(file.exists());
    QCOMPARE(BsHome::mode(path), 0600U);
    QCOMPARE(m_home->names(), QStringList{u"default.cfg"_s});
    QVERIFY(BsHome::contents(path) == file.config().bytes());
    QCOMPARE(file.config().apiServer(), u"https://b.example.org"_s);
    if (mode != 0)
        QVERIFY(BsHome::contents(path) == after);

    // It knows what it has written, and goes on from there.
    QVERIFY(file.write(file.config().withoutToken()));
    QVERIFY(!BsHome::contents(path).contains("accessToken"));
}

void TstBsFile::overwritesNoChangeOfOthers_data()
{
    QTest::addColumn<bool>("existed");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<QByteArray>("theirs");
    QTest::newRow("written to") << true << true << QByteArray("accessToken = another\n");
    QTest::newRow("emptied") << true << true << QByteArray();
    QTest::newRow("removed") << true << false << QByteArray();
    QTest::newRow("made") << false << true << QByteArray("accessToken = another\n");
    QTest::newRow("made, empty") << false << true << QByteArray();
}

void TstBsFile::overwritesNoChangeOfOthers()
{
    QFETCH(const bool, existed);
    QFETCH(const bool, exists);
    QFETCH(const QByteArray, theirs);
    const QString path = m_home->file(u"default.cfg"_s);
    if (existed)
        m_home->put(u"default.cfg"_s, before);
    BsFile file = BsFile::readOrNew(path).value();
    QFile::remove(path);
    if (exists)
        m_home->put(u"default.cfg"_s, theirs);
    const Outcome written = file.write(changed(file).value());
    QVERIFY(codeOf(written) == Error::Code::FileFailure);
    QVERIFY(written.error().what.contains("changed"_L1));
    QCOMPARE(QFile::exists(path), exists);
    QVERIFY(!exists || BsHome::contents(path) == theirs);
    QCOMPARE(m_home->names().size(), exists ? 1 : 0);
}

void TstBsFile::writesThroughNoLink()
{
    const QString elsewhere = m_home->put(u"elsewhere"_s, before, 0644);
    const QString path = m_home->put(u"default.cfg"_s, before);
    BsFile file = BsFile::read(path).value();
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::link(elsewhere, path));
    for (const Outcome &outcome :
         {file.write(changed(file).value()), BsFile::fixPermissions(path)}) {
        QVERIFY(codeOf(outcome) == Error::Code::FileFailure);
        QVERIFY(outcome.error().what.contains("symbolic link"_L1));
    }
    QVERIFY(BsHome::contents(elsewhere) == before);
    QCOMPARE(BsHome::mode(elsewhere), 0644U);
}

void TstBsFile::knowsWhenOthersMayReadIt_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("loose");
    QTest::newRow("0600") << 0600 << false;
    QTest::newRow("0400") << 0400 << false;
    QTest::newRow("0700") << 0700 << false;
    for (const int bit : {0040, 0020, 0010, 0004, 0002, 0001})
        QTest::addRow("0%o", 0600 | bit) << (0600 | bit) << true;
}

void TstBsFile::knowsWhenOthersMayReadIt()
{
    QFETCH(const int, mode);
    QFETCH(const bool, loose);
    const QString path = m_home->put(u"default.cfg"_s, before, mode_t(mode));
    QCOMPARE(BsFile::isLoose(path), loose);
    QVERIFY(BsFile::fixPermissions(path));
    QVERIFY(!BsFile::isLoose(path));
    QCOMPARE(BsHome::mode(path), loose ? 0600U : mode_t(mode));
    QVERIFY(BsHome::contents(path) == before);
}

void TstBsFile::keepsBackupsApart()
{
    const QString path = m_home->put(u"default.cfg"_s, before, 0644);
    const Result<QString> first = BsFile::read(path)->backUp();
    QVERIFY(first);
    QCOMPARE(*first, m_home->file(u"default.cfg.bak"_s));
    QVERIFY(BsHome::contents(*first) == before);
    QCOMPARE(BsHome::mode(*first), 0600U);

    // The same once more needs no second one, something else does.
    QCOMPARE(BsFile::read(path)->backUp().value(), *first);
    m_home->put(u"default.cfg"_s, after);
    const Result<QString> second = BsFile::read(path)->backUp();
    QVERIFY(second);
    QCOMPARE(*second, m_home->file(u"default.2.cfg.bak"_s));
    QVERIFY(BsHome::contents(*first) == before);
    QVERIFY(BsHome::contents(*second) == after);

    // A link in its place is not followed.
    QVERIFY(QFile::remove(*first));
    QVERIFY(QFile::link(path, *first));
    QVERIFY(codeOf(BsFile::read(path)->backUp()) == Error::Code::FileFailure);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstBsFile)
#include "tst_bsfile.moc"
