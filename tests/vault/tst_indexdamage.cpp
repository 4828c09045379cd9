// SPDX-License-Identifier: Apache-2.0
#include "core/privatefile.h"
#include "core/systemclock.h"
#include "support/fulldisk.h"
#include "support/resultof.h"
#include "vault/credentialindex.h"
#include "vault/indexsteps.h"

#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace spacekey;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesIn(const IndexContents &contents)
{
    QStringList names;
    for (const Credential &credential : contents.credentials)
        names.append(credential.name);
    return names;
}

/// While it lives, the test is somebody who owns nothing.
class OrdinaryUser final
{
public:
    OrdinaryUser()
        : m_former(::geteuid())
    {
        constexpr uid_t nobody = 65534;
        [[maybe_unused]] const int done = ::seteuid(nobody);
    }
    ~OrdinaryUser() { [[maybe_unused]] const int done = ::seteuid(m_former); }

private:
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

    uid_t m_former;
};

} // namespace

/// K9: the list of credentials is damaged, or cannot be written.
class TestIndexDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theEarlierListIsUsed_data() { damages(); }
    void theEarlierListIsUsed();
    void theNextChangeSetsItAside_data() { damages(); }
    void theNextChangeSetsItAside();
    void twoAtOnceSetItAsideOnce();
    void withoutAnEarlierListItStartsAnew();
    void aDamagedEarlierListIsSetAsideAsWell();
    void isKilledBetweenSettingAsideAndWriting();
    void twoDamagesInOneSecondAreBothKept();
    void whatIsSetAsideIsPrivate();
    void oneFromANewerSpaceKeyIsNotCalledBroken();
    void onAFullDiskNothingChanges();
    void aRehearsalTellsAndChangesNothing();
    void onAFullDiskADamagedListIsStillRead();
    void inSomebodyElsesFolderItIsRead();
    void whatCannotBeOpenedIsNotTouched();
    void anEarlierListThatCannotBeOpenedIsNotTakenForEmpty();

private:
    static void damages();
    [[nodiscard]] Result<IndexContents> change(const IndexChange::Change &change)
    {
        return resultOf(m_index->change(change), &IndexChange::changed);
    }
    [[nodiscard]] QString file() const { return m_home->get().indexFile(); }
    [[nodiscard]] QString previous() const { return file() + ".previous"_L1; }
    [[nodiscard]] QStringList asides() const
    {
        const QDir folder(m_home->get().dataDir);
        QStringList found;
        for (const QString &name : folder.entryList({u"*.broken-*"_s, u"*.newer-*"_s}))
            found.append(folder.filePath(name));
        return found;
    }

    std::unique_ptr<TestProfile> m_home;
    SystemClock m_clock;
    std::unique_ptr<CredentialIndex> m_index;
};

void TestIndexDamage::init()
{
    m_index.reset();
    m_home = std::make_unique<TestProfile>();
    m_index = std::make_unique<CredentialIndex>(m_home->get(), m_clock);
    QVERIFY(change(adding(named(u"one"_s))));
    QVERIFY(change(adding(named(u"two"_s))));
}

void TestIndexDamage::damages()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\x01\xff\x00garbage", 10);
    QTest::newRow("truncated") << QByteArray(R"({"format":1,"credentials":[{"region":"u)");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no format") << QByteArray(R"({"credentials":[],"trash":[]})");
    QTest::newRow("newer") << QByteArray(R"({"format":2,"credentials":[],"trash":[]})");
    QTest::newRow("no list") << QByteArray(R"({"format":1,"trash":[]})");
    QTest::newRow("not an entry") << QByteArray(R"({"format":1,"credentials":[5],"trash":[]})");
    QTest::newRow("unknown word") << QByteArray(
        R"({"format":1,"trash":[],"credentials":[{"region":"use1","name":"a","note":"","key":"k",
            "apiServer":"","last4":"","user":null,"scopes":[],"source":"device","session":"",
            "connectedAt":null,"verifiedAt":null,"stage":"elsewhere","health":"valid",
            "default":true}]})");
}

void TestIndexDamage::theEarlierListIsUsed()
{
    QFETCH(const QByteArray, content);
    put(file(), content);
    const Result<IndexReading> reading = m_index->inspect();
    QVERIFY(reading);
    QCOMPARE(namesIn(reading->contents), QStringList{u"one"_s});
    QVERIFY(reading->isEarlier);
    QVERIFY(reading->damage);
    QCOMPARE(reading->damage->code, Error::Code::IndexUnusable);
    QVERIFY(reading->damage->what.contains(file()));
    QCOMPARE(namesIn(*m_index->read()), QStringList{u"one"_s});
    // Who only reads touches nothing.
    QCOMPARE(contentOf(file()), content);
    QVERIFY(asides().isEmpty());
}

void TestIndexDamage::theNextChangeSetsItAside()
{
    QFETCH(const QByteArray, content);
    put(file(), content);
    QSignalSpy told(m_index.get(), &CredentialIndex::wasSetAside);
    QVERIFY(change(adding(named(u"three"_s))));
    QCOMPARE(asides().size(), 1);
    QCOMPARE(contentOf(asides().first()), content);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first().value<Error>().remedy.contains(asides().first()));
    const Result<IndexReading> reading = m_index->inspect();
    QCOMPARE(namesIn(reading->contents), (QStringList{u"one"_s, u"three"_s}));
    QVERIFY(!reading->damage);

    QVERIFY(change(adding(named(u"four"_s))));
    QCOMPARE(told.size(), 1);
    QCOMPARE(asides().size(), 1);
}

void TestIndexDamage::twoAtOnceSetItAsideOnce()
{
    put(file(), "{ broken");
    CredentialIndex other(m_home->get(), m_clock);
    const auto theirs = other.change(adding(named(u"theirs"_s)));
    const auto ours = m_index->change(adding(named(u"ours"_s)));
    theirs->start();
    ours->start();
    QTRY_VERIFY(theirs->isOver() && ours->isOver());
    QCOMPARE(asides().size(), 1);
    QCOMPARE(contentOf(asides().first()), QByteArray("{ broken"));
    const QStringList names = namesIn(*m_index->read());
    QCOMPARE(QSet(names.begin(), names.end()), (QSet{u"one"_s, u"theirs"_s, u"ours"_s}));
}

void TestIndexDamage::withoutAnEarlierListItStartsAnew()
{
    QVERIFY(QFile::remove(previous()));
    put(file(), "{ broken");
    const Result<IndexReading> reading = m_index->inspect();
    QCOMPARE(reading->contents, IndexContents{});
    QVERIFY(reading->damage);
    QVERIFY(!reading->isEarlier);
    QVERIFY(change(adding(named(u"three"_s))));
    QCOMPARE(namesIn(*m_index->read()), QStringList{u"three"_s});
    QCOMPARE(contentOf(asides().value(0)), QByteArray("{ broken"));
}

void TestIndexDamage::aDamagedEarlierListIsSetAsideAsWell()
{
    put(file(), "{ broken");
    put(previous(), "{ broken, too");
    QVERIFY(change(adding(named(u"three"_s))));
    QVERIFY(change(adding(named(u"four"_s))));
    QCOMPARE(asides().size(), 2);
    QCOMPARE(contentOf(asides().first()), QByteArray("{ broken"));
    QCOMPARE(contentOf(asides().last()), QByteArray("{ broken, too"));
}

void TestIndexDamage::isKilledBetweenSettingAsideAndWriting()
{
    QVERIFY(QFile::rename(file(), file() + ".broken-20260102T030405Z"_L1));
    const Result<IndexReading> reading = m_index->inspect();
    QCOMPARE(namesIn(reading->contents), QStringList{u"one"_s});
    QVERIFY(reading->damage);
    QVERIFY(change(adding(named(u"three"_s))));
    QCOMPARE(namesIn(*m_index->read()), (QStringList{u"one"_s, u"three"_s}));
}

void TestIndexDamage::twoDamagesInOneSecondAreBothKept()
{
    put(file(), "{ broken");
    QVERIFY(change(adding(named(u"three"_s))));
    put(file(), "{ broken again");
    QVERIFY(change(adding(named(u"four"_s))));
    QCOMPARE(asides().size(), 2);
}

void TestIndexDamage::whatIsSetAsideIsPrivate()
{
    put(file(), "{ broken");
    QVERIFY(QFile::setPermissions(
        file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(change(adding(named(u"three"_s))));
    QCOMPARE(asides().size(), 1);
    QVERIFY(!PrivateFile::isLoose(asides().first()));
}

void TestIndexDamage::oneFromANewerSpaceKeyIsNotCalledBroken()
{
    put(file(), R"({"format":2,"credentials":[],"trash":[]})");
    QSignalSpy told(m_index.get(), &CredentialIndex::wasSetAside);
    QVERIFY(change(adding(named(u"three"_s))));
    QCOMPARE(asides().size(), 1);
    QVERIFY(asides().first().startsWith(file() + ".newer-"_L1));
    QVERIFY(told.first().first().value<Error>().remedy.contains(asides().first()));
}

void TestIndexDamage::onAFullDiskNothingChanges()
{
    const QByteArray before = contentOf(file());
    {
        const FullDisk full(128); // the lock fits
        const auto changed = change(adding(named(u"three"_s)));
        QCOMPARE(codeOf(changed), Error::Code::FileFailure);
        QVERIFY(changed.error().what.contains("credentials.json"_L1));
        QVERIFY(!changed.error().remedy.isEmpty());
    }
    QCOMPARE(contentOf(file()), before);
    QVERIFY(!m_index->inspect()->damage);
    QVERIFY(change(adding(named(u"three"_s)))); // there is room again
    QCOMPARE(namesIn(*m_index->read()), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
}

void TestIndexDamage::aRehearsalTellsAndChangesNothing()
{
    const auto rehearsed = [this] { return resultOf(m_index->rehearsal(), &IndexChange::changed); };
    const QByteArray now = contentOf(file());
    const QByteArray earlier = contentOf(previous());
    const QStringList files = QDir(m_home->get().dataDir).entryList(QDir::Files);
    QVERIFY(rehearsed());
    {
        const FullDisk full(128); // the lock fits
        QCOMPARE(codeOf(rehearsed()), Error::Code::FileFailure);
    }
    QCOMPARE(contentOf(file()), now);
    QCOMPARE(contentOf(previous()), earlier);
    QCOMPARE(QDir(m_home->get().dataDir).entryList(QDir::Files), files);
    QVERIFY(rehearsed());
}

void TestIndexDamage::onAFullDiskADamagedListIsStillRead()
{
    put(file(), "{ broken");
    {
        const FullDisk full(128); // the lock fits
        QCOMPARE(codeOf(change(adding(named(u"three"_s)))), Error::Code::FileFailure);
        QCOMPARE(namesIn(*m_index->read()), QStringList{u"one"_s});
    }
    QVERIFY(change(adding(named(u"three"_s))));
    QCOMPARE(namesIn(*m_index->read()), (QStringList{u"one"_s, u"three"_s}));
    QCOMPARE(asides().size(), 1);
    QCOMPARE(contentOf(asides().first()), QByteArray("{ broken"));
}

void TestIndexDamage::inSomebodyElsesFolderItIsRead()
{
    put(file(), "{ broken");
    const QStringList folders{m_home->get().dataDir, QFileInfo(m_home->get().dataDir).path(),
                              QFileInfo(QFileInfo(m_home->get().dataDir).path()).path()};
    const auto readable = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::ExeOther;
    for (const QString &folder : folders)
        QVERIFY(QFile::setPermissions(folder, readable));
    for (const QString &each : {file(), previous()})
        QVERIFY(
            QFile::setPermissions(each, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    // Who is no administrator cannot become somebody else, but may open their own folder again.
    const bool isSomebodyElses = ::geteuid() == 0;
    {
        const OrdinaryUser user;
        QCOMPARE(namesIn(*m_index->read()), QStringList{u"one"_s});
        QCOMPARE(codeOf(change(adding(named(u"three"_s)))),
                 isSomebodyElses ? std::optional(Error::Code::FileFailure) : std::nullopt);
    }
    QCOMPARE(asides().isEmpty(), isSomebodyElses);
    for (const QString &folder : folders) // so that it can be removed
        QVERIFY(QFile::setPermissions(folder, readable | QFile::WriteOwner));
}

void TestIndexDamage::whatCannotBeOpenedIsNotTouched()
{
    QVERIFY(QFile::remove(file()));
    QVERIFY(QDir().mkpath(file()));
    QCOMPARE(codeOf(m_index->read()), Error::Code::FileFailure);
    QCOMPARE(codeOf(change(adding(named(u"three"_s)))), Error::Code::FileFailure);
    QVERIFY(QFileInfo(file()).isDir());
    QVERIFY(asides().isEmpty());
}

void TestIndexDamage::anEarlierListThatCannotBeOpenedIsNotTakenForEmpty()
{
    put(file(), "{ broken");
    QVERIFY(QFile::remove(previous()));
    QVERIFY(QDir().mkpath(previous()));
    QCOMPARE(codeOf(m_index->read()), Error::Code::FileFailure);
    QCOMPARE(codeOf(change(adding(named(u"three"_s)))), Error::Code::FileFailure);
}

QTEST_GUILESS_MAIN(TestIndexDamage)
#include "tst_indexdamage.moc"
