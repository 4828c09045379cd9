// SPDX-License-Identifier: Apache-2.0
#include "bscli/bsfolder.h"
#include "bscli/bshome.h"
#include "support/resultof.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace spacekey {

/// The folder in which bs keeps its configurations.
class TstBsFolder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<BsHome>(); }
    void isInTheHome();
    void listsWhatMayHoldATokenInOrder();
    void needNotBeThere();
    void mayNotBeALink();
    void mayNotBeAFile();
    void isMadeForItsOwnerAlone();
    void isClosedToOthers();
    void opensAConfigurationByItsName();
    void takesNamesThatBsCanUse_data();
    void takesNamesThatBsCanUse();

private:
    std::unique_ptr<BsHome> m_home;
};

void TstBsFolder::isInTheHome()
{
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", QFile::encodeName(m_home->path()));
    const BsFolder folder = BsFolder::ofUser();
    qputenv("HOME", home);
    QCOMPARE(folder.path(), m_home->folder());
}

void TstBsFolder::listsWhatMayHoldATokenInOrder()
{
    for (const QString &name :
         {u"lab.cfg"_s, u"default.cfg.bak"_s, u"default.cfg"_s, u"x.cfg.old"_s, u"cfg"_s,
          u".hidden.cfg"_s, u"default.cfg.aBcDeF.cfg.bak"_s})
        m_home->put(name, "a = 1\n");
    QVERIFY(QDir().mkdir(m_home->file(u"folder.cfg"_s)));
    QVERIFY(QFile::link(m_home->file(u"nowhere"_s), m_home->file(u"link.cfg"_s)));
    const Result<QStringList> files = BsFolder(m_home->folder() + u'/').files();
    QVERIFY(files);
    const QStringList expected{m_home->file(u".hidden.cfg"_s),
                               m_home->file(u"default.cfg"_s),
                               m_home->file(u"default.cfg.aBcDeF.cfg.bak"_s),
                               m_home->file(u"default.cfg.bak"_s),
                               m_home->file(u"lab.cfg"_s),
                               m_home->file(u"link.cfg"_s)};
    QCOMPARE(*files, expected);
    // A link is listed so that a person hears of it; it is not read.
    QVERIFY(codeOf(BsFile::read(files->last())) == Error::Code::FileFailure);
}

void TstBsFolder::needNotBeThere()
{
    const BsFolder folder(m_home->path() + "/none"_L1);
    QCOMPARE(folder.files().value(), QStringList());
    QVERIFY(!folder.isLoose());
    const Result<BsFile> file = folder.config(u"default"_s);
    QVERIFY(file);
    QVERIFY(!file->exists());
    QVERIFY(!QFile::exists(folder.path()));
}

void TstBsFolder::mayNotBeALink()
{
    m_home->put(u"default.cfg"_s, "a = 1\n");
    BsHome::setMode(m_home->folder(), 0755);
    const QString link = m_home->path() + "/link"_L1;
    QVERIFY(QFile::link(m_home->folder(), link));
    const BsFolder folder(link + u'/');
    QVERIFY(codeOf(folder.files()) == Error::Code::FileFailure);
    QVERIFY(codeOf(folder.config(u"default"_s)) == Error::Code::FileFailure);
    const Outcome outcome = folder.makePrivate();
    QVERIFY(codeOf(outcome) == Error::Code::FileFailure);
    QVERIFY(outcome.error().what.contains("symbolic link"_L1));
    QCOMPARE(BsHome::mode(m_home->folder()), 0755U);
}

void TstBsFolder::mayNotBeAFile()
{
    const BsFolder folder(m_home->put(u"file"_s, "a = 1\n"));
    QVERIFY(codeOf(folder.files()) == Error::Code::FileFailure);
    QVERIFY(codeOf(folder.config(u"default"_s)) == Error::Code::FileFailure);
    QVERIFY(codeOf(folder.makePrivate()) == Error::Code::FileFailure);
    QVERIFY(codeOf(BsFolder(folder.path() + "/deeper"_L1).makePrivate())
            == Error::Code::FileFailure);
}

void TstBsFolder::isMadeForItsOwnerAlone()
{
    QVERIFY(QDir().rmdir(m_home->folder()));
    const BsFolder folder(m_home->folder());
    const mode_t mask = ::umask(0);
    const Outcome made = folder.makePrivate();
    ::umask(mask);
    QVERIFY(made);
    QCOMPARE(BsHome::mode(folder.path()), 0700U);
    BsFile file = folder.config(u"default"_s).value();
    QVERIFY(file.write(BsConfig().withDefaultHeader()));
    QCOMPARE(m_home->names(), QStringList{u"default.cfg"_s});
}

void TstBsFolder::isClosedToOthers()
{
    const BsFolder folder(m_home->folder());
    QVERIFY(!folder.isLoose());
    for (const mode_t mode : {0755U, 0710U, 0701U, 0777U}) {
        BsHome::setMode(folder.path(), mode);
        QVERIFY(folder.isLoose());
        QVERIFY(folder.makePrivate());
        QVERIFY(!folder.isLoose());
        QCOMPARE(BsHome::mode(folder.path()), 0700U);
    }
}

void TstBsFolder::opensAConfigurationByItsName()
{
    m_home->put(u"lab.cfg"_s, "apiServer = https://a.example.org\n");
    const BsFolder folder(m_home->folder());
    const Result<BsFile> lab = folder.config(u"lab"_s);
    QVERIFY(lab);
    QVERIFY(lab->exists());
    QCOMPARE(lab->configName(), u"lab"_s);
    QCOMPARE(lab->config().apiServer(), u"https://a.example.org"_s);
}

void TstBsFolder::takesNamesThatBsCanUse_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    for (const char *name : {"default", "lab 2", "a.b", "Z\xC3\xBCrich", "\xF0\x9F\xA7\xAC", "_"})
        QTest::newRow(name) << QString::fromUtf8(name) << true;
    for (const char *name : {"",
                             ".",
                             "..",
                             ".hidden",
                             "-c",
                             "a/b",
                             "../a",
                             "/a",
                             "a\\b",
                             "a:b",
                             "a*",
                             "a?",
                             "a\"",
                             "<a",
                             "a>",
                             "a|b",
                             " a",
                             "a ",
                             "a.",
                             "lab.cfg",
                             "LAB.CFG",
                             "a\nb",
                             "a\tb",
                             "\xE2\x80\xAE"
                             "a"}) {
        QTest::addRow("not “%s”", name) << QString::fromUtf8(name) << false;
    }
    QTest::newRow("64 characters") << QString(64, u'a') << true;
    QTest::newRow("65 characters") << QString(65, u'a') << false;
    QTest::newRow("NUL") << QString(u'a') + QChar(u'\0') << false;
}

void TstBsFolder::takesNamesThatBsCanUse()
{
    QFETCH(const QString, name);
    QFETCH(const bool, valid);
    const Result<BsFile> file = BsFolder(m_home->folder()).config(name);
    if (valid) {
        QVERIFY(file);
        QCOMPARE(file->path(), m_home->file(name + ".cfg"_L1));
    } else {
        QVERIFY(codeOf(file) == Error::Code::InvalidName);
        QVERIFY(!file.error().remedy.isEmpty());
    }
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstBsFolder)
#include "tst_bsfolder.moc"
