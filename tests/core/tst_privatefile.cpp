// SPDX-License-Identifier: Apache-2.0
#include "core/privatefile.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace spacekey {

/// What a person trusts to a file is there, whole, and nobody else's to read.
class TstPrivateFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesThePlaceOfAnother();
    void nobodyElseMayReadIt();
    void whatIsNotCommittedHasNotHappened();
    void aFullDiskLeavesTheOldOne_data();
    void aFullDiskLeavesTheOldOne();
    void aLinkIsNotFollowed();
    void whatIsInTheWayIsSaid();
    void aFileThatIsOpenToOthersIsClosed();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"list"_s); }
    void put(const QByteArray &bytes) const
    {
        QFile file(path());
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
    }
    [[nodiscard]] QByteArray contents() const
    {
        QFile file(path());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] static mode_t mode(const QString &path)
    {
        struct stat status = {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777
                                                                         : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstPrivateFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TstPrivateFile::takesThePlaceOfAnother()
{
    for (const QByteArray &bytes : {QByteArray("first"), QByteArray("second"), QByteArray()}) {
        PrivateFile file(path());
        QVERIFY(file.write(bytes));
        QVERIFY(file.commit());
        QCOMPARE(contents(), bytes);
        QCOMPARE(names(), QStringList{u"list"_s});
    }
}

void TstPrivateFile::nobodyElseMayReadIt()
{
    const mode_t before = ::umask(0);
    put("open to all");
    PrivateFile file(path());
    const bool done = file.write("private") && file.commit();
    ::umask(before);
    QVERIFY(done);
    QCOMPARE(mode(path()), 0600U);
}

void TstPrivateFile::whatIsNotCommittedHasNotHappened()
{
    put("old");
    {
        PrivateFile file(path());
        QVERIFY(file.write("new"));
        QCOMPARE(contents(), "old");
    }
    QCOMPARE(contents(), "old");
    QCOMPARE(names(), QStringList{u"list"_s});
}

void TstPrivateFile::aFullDiskLeavesTheOldOne_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<int>("size");
    QTest::newRow("nothing fits") << 0 << 1;
    QTest::newRow("what is buffered does not fit") << 128 << 200;
    QTest::newRow("a part fits") << 128 << 100'000;
}

void TstPrivateFile::aFullDiskLeavesTheOldOne()
{
    QFETCH(const int, room);
    QFETCH(const int, size);
    put("old");
    PrivateFile file(path());
    bool done = false;
    {
        const FullDisk full(static_cast<rlim_t>(room));
        done = file.write(QByteArray(size, 'x'));
    }
    QVERIFY(!done);
    QVERIFY(!file.problem().isEmpty());
    QVERIFY(!file.commit());
    QVERIFY(!file.problem().isEmpty());
    QCOMPARE(contents(), "old");
    QCOMPARE(names(), QStringList{u"list"_s});
}

void TstPrivateFile::aLinkIsNotFollowed()
{
    const QString target = m_folder->filePath(u"target"_s);
    QVERIFY(QFile::link(target, path()));
    PrivateFile file(path());
    QVERIFY(!file.write("new"));
    QVERIFY(!file.problem().isEmpty());
    QVERIFY(!QFile::exists(target));
    QVERIFY(QFileInfo(path()).isSymLink());
}

void TstPrivateFile::whatIsInTheWayIsSaid()
{
    PrivateFile nowhere(m_folder->filePath(u"no/such/folder"_s));
    QVERIFY(!nowhere.write("new"));
    QVERIFY(!nowhere.problem().isEmpty());

    QVERIFY(QDir().mkdir(path()));
    PrivateFile onFolder(path());
    QVERIFY(onFolder.write("new"));
    QVERIFY(!onFolder.commit());
    QVERIFY(!onFolder.problem().isEmpty());
    QCOMPARE(names(), QStringList{u"list"_s});
    QVERIFY(QFileInfo(path()).isDir());
}

void TstPrivateFile::aFileThatIsOpenToOthersIsClosed()
{
    put("old");
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup));
    QVERIFY(PrivateFile::isLoose(path()));
    QVERIFY(PrivateFile::tighten(path()));
    QVERIFY(!PrivateFile::isLoose(path()));
    QCOMPARE(mode(path()), 0600U);

    const QString folder = m_folder->filePath(u"folder"_s);
    QVERIFY(QDir().mkdir(folder));
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0755), 0);
    QVERIFY(PrivateFile::tighten(folder));
    QCOMPARE(mode(folder), 0700U);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstPrivateFile)
#include "tst_privatefile.moc"
