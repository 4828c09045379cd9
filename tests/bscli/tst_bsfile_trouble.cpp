// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsfile.h"
#include "bscli/bsfolder.h"
#include "bscli/bshome.h"
#include "support/fulldisk.h"
#include "support/resultof.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <memory>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace spacekey {

/// Whatever goes wrong while a file is written: it is the old one or the new one.
class TstBsFileTrouble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<BsHome>(); }
    void aFullDiskLeavesTheOldOne();
    void aReadOnlyFolderLeavesTheOldOne();
    void whatMayNotBeReadIsSaid();
    void aKilledWriterLeavesAWholeOne();

private:
    std::unique_ptr<BsHome> m_home;
};

namespace {

const QByteArray before = "apiServer = https://a.example.org\naccessToken = old\n";

Outcome change(BsFile &file)
{
    return file.write(file.config()
                          .withCredential(u"https://b.example.org"_s,
                                          AccessToken::fromBytes("a-token-that-nobody-may-see"))
                          .value());
}

/// One whom permissions bind, also where the tests run as root. The home is theirs.
class OrdinaryUser final
{
public:
    explicit OrdinaryUser(const BsHome &home)
    {
        if (::geteuid() != 0)
            return;
        QStringList paths{home.path(), home.folder()};
        for (const QString &name : home.names())
            paths.append(home.file(name));
        for (const QString &path : std::as_const(paths)) {
            if (::chown(QFile::encodeName(path).constData(), nobody, gid_t(-1)) != 0)
                qFatal("cannot give the home away");
        }
        if (::seteuid(nobody) != 0)
            qFatal("cannot become an ordinary user");
        m_changed = true;
    }
    ~OrdinaryUser()
    {
        if (m_changed && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

private:
    static constexpr uid_t nobody = 65534;

    bool m_changed = false;
};

} // namespace

void TstBsFileTrouble::aFullDiskLeavesTheOldOne()
{
    const QString path = m_home->put(u"default.cfg"_s, before);
    BsFile file = BsFile::read(path).value();
    std::optional<Outcome> outcome;
    {
        const FullDisk full;
        outcome = change(file);
    }
    QVERIFY(codeOf(*outcome) == Error::Code::FileFailure);
    QVERIFY(outcome->error().what.contains(path));
    QVERIFY(outcome->error().remedy.contains("full"_L1));
    QVERIFY(!outcome->error().what.contains("nobody-may-see"_L1));
    QVERIFY(BsHome::contents(path) == before);
    QCOMPARE(m_home->names(), QStringList{u"default.cfg"_s});
    QVERIFY(file.config().bytes() == before);

    // Room has been made.
    QVERIFY(change(file));
    QVERIFY(BsHome::contents(path) == file.config().bytes());
}

void TstBsFileTrouble::aReadOnlyFolderLeavesTheOldOne()
{
    const QString path = m_home->put(u"default.cfg"_s, before);
    BsHome::setMode(m_home->folder(), 0500);
    {
        const OrdinaryUser user(*m_home);
        BsFile file = BsFile::read(path).value();
        const Outcome outcome = change(file);
        QVERIFY(codeOf(outcome) == Error::Code::FileFailure);
        QVERIFY(outcome.error().what.contains(path));
        QVERIFY(codeOf(file.backUp()) == Error::Code::FileFailure);

        BsFile fresh = BsFolder(m_home->folder()).config(u"lab"_s).value();
        QVERIFY(codeOf(change(fresh)) == Error::Code::FileFailure);
        QVERIFY(!fresh.exists());
        QVERIFY(codeOf(BsFolder(m_home->folder() + "/deeper"_L1).makePrivate())
                == Error::Code::FileFailure);
        BsHome::setMode(m_home->folder(), 0700);
    }
    QVERIFY(BsHome::contents(path) == before);
    QCOMPARE(m_home->names(), QStringList{u"default.cfg"_s});
}

void TstBsFileTrouble::whatMayNotBeReadIsSaid()
{
    const QString path = m_home->put(u"default.cfg"_s, before, 0200);
    const OrdinaryUser user(*m_home);
    const Result<BsFile> file = BsFile::read(path);
    QVERIFY(codeOf(file) == Error::Code::FileFailure);
    QVERIFY(file.error().what.contains(path));
    QVERIFY(!file.error().remedy.isEmpty());
}

void TstBsFileTrouble::aKilledWriterLeavesAWholeOne()
{
    const QString path = m_home->put(u"default.cfg"_s, before);
    const auto withToken = [](const QByteArray &token) {
        return QByteArray(before).replace("old", token);
    };
    const QList<QByteArray> whole{withToken("one"), withToken("two")};
    for (int round = 0; round < 30; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationDirPath() + "/bswriter"_L1, {path});
        QVERIFY(writer.waitForReadyRead());
        QTest::qWait(QRandomGenerator::global()->bounded(5));
        QCOMPARE(writer.state(), QProcess::Running);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        for (const QString &name : m_home->names()) {
            // A scan finds what it left behind, if that had a name yet.
            QVERIFY(name == "default.cfg"_L1 || name.endsWith(".cfg.bak"_L1));
            QVERIFY(whole.contains(BsHome::contents(m_home->file(name))));
            QCOMPARE(BsHome::mode(m_home->file(name)), 0600U);
        }
        QVERIFY(QFile::exists(path));
    }
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstBsFileTrouble)
#include "tst_bsfile_trouble.moc"
