// SPDX-License-Identifier: Apache-2.0
#include "core/cafiles.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#if defined(Q_OS_UNIX)
#    include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace spacekey {

class TstCaFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesOverTheCertificatesAndNothingElse();
    void nobodyElseMayReadOrChangeThem();
    void refusesWhatHoldsNoCertificate_data();
    void refusesWhatHoldsNoCertificate();
    void refusesWhatIsNoFile();
    void whatCannotBeWrittenIsSaid();
    void removes();

private:
    QString file(const QByteArray &bytes)
    {
        QFile file(m_home->filePath(u"source.pem"_s));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
    [[nodiscard]] static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<CaFiles> m_files;
};

namespace {

QByteArray pem(const QByteArray &der)
{
    return "-----BEGIN CERTIFICATE-----\n" + der.toBase64() + "\n-----END CERTIFICATE-----\n";
}

const QByteArray one = pem("\x30\x01 one");
const QByteArray two = pem("\x30\x01 two");

} // namespace

void TstCaFiles::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_files = std::make_unique<CaFiles>(m_home->filePath(u"config"_s));
}

void TstCaFiles::takesOverTheCertificatesAndNothingElse()
{
    QByteArray windows = two;
    windows.replace('\n', "\r\n");
    QVERIFY(m_files->keep(
        u"lab"_s,
        file("Our authority\n" + one
             + "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n" + windows)));
    QCOMPARE(m_files->path(u"lab"_s), m_home->filePath(u"config/ca/lab.pem"_s));
    QCOMPARE(read(m_files->path(u"lab"_s)).replace("\r\n", "\n"), one + two);

    // Another one takes its place; its own copy may be given to it.
    QVERIFY(m_files->keep(u"lab"_s, file(one)));
    QVERIFY(m_files->keep(u"lab"_s, m_files->path(u"lab"_s)));
    QCOMPARE(read(m_files->path(u"lab"_s)), one);
}

void TstCaFiles::nobodyElseMayReadOrChangeThem()
{
#if defined(Q_OS_UNIX)
    const mode_t before = ::umask(0);
    const Outcome kept = m_files->keep(u"lab"_s, file(one));
    ::umask(before);
    QVERIFY(kept);
    const auto mode = [](const QString &path) {
        struct stat status;
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777
                                                                         : 0;
    };
    QCOMPARE(mode(m_files->path(u"lab"_s)), 0600U);
    QCOMPARE(mode(QFileInfo(m_files->path(u"lab"_s)).path()), 0700U);
#endif
}

void TstCaFiles::refusesWhatHoldsNoCertificate_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("text") << QByteArray("hello");
    QTest::addRow("DER") << QByteArray("\x30\x82\x01\x0a");
    QTest::addRow("a key") << QByteArray(
        "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n");
    QTest::addRow("not base64") << QByteArray(
        "-----BEGIN CERTIFICATE-----\n*?*\n-----END CERTIFICATE-----\n");
    QTest::addRow("not DER") << pem("hello");
    QTest::addRow("empty") << pem({});
    QTest::addRow("cut off") << one.first(one.size() - 10);
    QTest::addRow("a second one that is damaged") << one + pem("hello");
    QTest::addRow("a second one that is cut off") << one + two.first(two.size() - 10);
    QTest::addRow("too long") << one + QByteArray(CaFiles::maxSize, '\n');
}

void TstCaFiles::refusesWhatHoldsNoCertificate()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(m_files->keep(u"lab"_s, file(two)));
    const Outcome outcome = m_files->keep(u"lab"_s, file(bytes));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, Error::Code::Usage);
    QVERIFY(outcome.error().what.contains("source.pem"_L1));
    QVERIFY(outcome.error().remedy.contains("PEM"_L1));
    QCOMPARE(read(m_files->path(u"lab"_s)), two);
}

void TstCaFiles::refusesWhatIsNoFile()
{
    QCOMPARE(m_files->keep(u"lab"_s, m_home->filePath(u"nowhere"_s)).error().code,
             Error::Code::Usage);
    QCOMPARE(m_files->keep(u"lab"_s, m_home->path()).error().code, Error::Code::Usage);
#if defined(Q_OS_UNIX)
    const QString pipe = m_home->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(m_files->keep(u"lab"_s, pipe).error().code, Error::Code::Usage);
#endif
    QVERIFY(!QFileInfo::exists(m_files->path(u"lab"_s)));
}

void TstCaFiles::whatCannotBeWrittenIsSaid()
{
    // Where the folder should be there is a file; and the file may not be a link to another one.
    QFile inTheWay(m_home->filePath(u"config"_s));
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    QCOMPARE(m_files->keep(u"lab"_s, file(one)).error().code, Error::Code::FileFailure);
    QVERIFY(inTheWay.remove());
    QVERIFY(m_files->keep(u"lab"_s, file(one)));
    m_files->remove(u"lab"_s);
    const QString elsewhere = m_home->filePath(u"elsewhere"_s);
    QVERIFY(QFile::link(elsewhere, m_files->path(u"lab"_s)));
    QCOMPARE(m_files->keep(u"lab"_s, file(one)).error().code, Error::Code::FileFailure);
    QVERIFY(!QFileInfo::exists(elsewhere));
}

void TstCaFiles::removes()
{
    QVERIFY(m_files->keep(u"lab"_s, file(one)));
    m_files->remove(u"lab"_s);
    QVERIFY(!QFileInfo::exists(m_files->path(u"lab"_s)));
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstCaFiles)
#include "tst_cafiles.moc"
