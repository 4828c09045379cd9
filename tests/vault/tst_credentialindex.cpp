// SPDX-License-Identifier: Apache-2.0
#include "core/systemclock.h"
#include "support/fakeclock.h"
#include "support/resultof.h"
#include "vault/credentialindex.h"
#include "vault/testprofile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace spacekey;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QFile::Permissions permissionsOf(const QString &path)
{
    // Qt reports the owner's bits a second time, as the user's.
    return QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
}

IndexChange::Change adding(const Credential &credential)
{
    return [credential](IndexContents &contents) -> Outcome {
        contents.credentials.append(credential);
        return std::monostate{};
    };
}

Credential named(const QString &name, const QString &region = u"use1"_s)
{
    return storedAs(name, draftOf(u"7"_s, u"Ada Example"_s, region));
}

QStringList defaultsIn(const IndexContents &contents, const QString &region)
{
    QStringList names;
    for (const Credential &credential : contents.stored(region)) {
        if (credential.isDefault)
            names.append(credential.name);
    }
    return names;
}

} // namespace

class tst_CredentialIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void readsWhatItWrote();
    void isTheOwnersAlone();
    void keepsOneEarlierGeneration();
    void neverOverwritesWhatItDoesNotUnderstand_data();
    void neverOverwritesWhatItDoesNotUnderstand();
    void refusesASymbolicLink();
    void aChangeThatFailsWritesNothing();
    void refusesANameTwice();
    void firstStoredIsTheDefault();
    void defaultMovesOnWhenItGoes();
    void pendingIsNoDefault();
    void givesUpOnABusyIndex();
    void breaksTheLockOfADeadOwner();
    void tellsOfChangesOfOthers();
    void losesNothingOfTwoWriters();
    void isWholeWhenAWriterIsKilled();

private:
    [[nodiscard]] Result<IndexContents> change(const IndexChange::Change &change);
    [[nodiscard]] QString file() const { return m_home->get().indexFile(); }
    void startWriter(QProcess &process, const QString &prefix, int count) const;

    std::unique_ptr<TestProfile> m_home;
    SystemClock m_clock;
    std::unique_ptr<CredentialIndex> m_index;
};

void tst_CredentialIndex::init()
{
    m_index.reset();
    m_home = std::make_unique<TestProfile>();
    m_index = std::make_unique<CredentialIndex>(m_home->get(), m_clock);
}

Result<IndexContents> tst_CredentialIndex::change(const IndexChange::Change &change)
{
    return resultOf(m_index->change(change), &IndexChange::changed);
}

void tst_CredentialIndex::startWriter(QProcess &process, const QString &prefix, int count) const
{
    process.start(QCoreApplication::applicationDirPath() + "/indexwriter"_L1,
                  {m_home->get().dataDir, prefix, QString::number(count)});
    QVERIFY(process.waitForStarted());
}

void tst_CredentialIndex::startsEmpty()
{
    const Result<IndexContents> contents = m_index->read();
    QVERIFY(contents);
    QCOMPARE(*contents, IndexContents{});
    QVERIFY(!QFile::exists(file()));
}

void tst_CredentialIndex::readsWhatItWrote()
{
    Credential full = named(u"default"_s, u"euc1"_s);
    full.note = u"for “the” pipeline\n2"_s;
    full.last4 = u"cdef"_s;
    full.user->email = u"ada@example.org"_s;
    full.user->workgroup = true;
    full.source = Credential::Source::Pasted;
    full.session = u"12"_s;
    full.connectedAt = {QDate(2024, 5, 6), QTime(7, 8, 9, 123), Qt::UTC};
    full.verifiedAt = full.connectedAt.addSecs(60);
    full.health = Credential::Health::Valid;
    full.isDefault = true;
    Credential pending = draftOf({}, {});
    pending.key = u"spacekey:use1/abc"_s;
    pending.stage = Credential::Stage::Pending;
    const TrashEntry trash{.key = u"old"_s, .region = u"use1"_s, .removedAt = full.connectedAt};

    const auto written = change([&](IndexContents &contents) -> Outcome {
        contents.credentials = {full, pending};
        contents.trash = {trash};
        contents.writers.insert(pending.key, Writer::thisProcess());
        return std::monostate{};
    });
    QVERIFY(written);

    const Result<IndexContents> read = m_index->read();
    QVERIFY(read);
    QCOMPARE(*read, *written);
    QCOMPARE(read->credentials, (QList{full, pending}));
    QCOMPARE(read->trash, QList{trash});
    QCOMPARE(read->writers.value(pending.key).pid, QCoreApplication::applicationPid());
    QVERIFY(read->writers.value(pending.key).startTime > 0);
    const QJsonObject json = QJsonDocument::fromJson(contentOf(file())).object();
    QCOMPARE(json["format"_L1].toInt(), 1);
    QCOMPARE(json["credentials"_L1][0]["connectedAt"_L1].toString(), u"2024-05-06T07:08:09.123Z"_s);
    QCOMPARE(json["credentials"_L1][0]["source"_L1].toString(), u"pasted"_s);
    QVERIFY(json["credentials"_L1][1]["user"_L1].isNull());
}

void tst_CredentialIndex::isTheOwnersAlone()
{
    QVERIFY(change(adding(named(u"one"_s))));
    QCOMPARE(permissionsOf(file()), ownerOnly);
    QCOMPARE(permissionsOf(m_home->get().dataDir), ownerOnly | QFile::ExeOwner);

    // Somebody has loosened them; the next change tightens them again.
    QVERIFY(QFile::setPermissions(file(), ownerOnly | QFile::ReadOther | QFile::WriteOther));
    QVERIFY(change(adding(named(u"two"_s))));
    QCOMPARE(permissionsOf(file()), ownerOnly);
    QCOMPARE(permissionsOf(file() + ".previous"_L1), ownerOnly);
}

void tst_CredentialIndex::keepsOneEarlierGeneration()
{
    QVERIFY(change(adding(named(u"one"_s))));
    const QByteArray first = contentOf(file());
    QVERIFY(change(adding(named(u"two"_s))));
    QCOMPARE(contentOf(file() + ".previous"_L1), first);
}

void tst_CredentialIndex::neverOverwritesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\x01\xff\x00garbage", 10);
    QTest::newRow("truncated") << QByteArray(R"({"format":1,"credentials":[{"region":"u)");
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

void tst_CredentialIndex::neverOverwritesWhatItDoesNotUnderstand()
{
    QFETCH(const QByteArray, content);
    QVERIFY(Profile::makePrivateDir(m_home->get().dataDir));
    put(file(), content);

    QCOMPARE(codeOf(m_index->read()), Error::Code::IndexUnusable);
    bool asked = false;
    const auto changed = change([&](IndexContents &) -> Outcome {
        asked = true;
        return std::monostate{};
    });
    QCOMPARE(codeOf(changed), Error::Code::IndexUnusable);
    QVERIFY(changed.error().what.contains(file()));
    QVERIFY(!asked);
    QCOMPARE(contentOf(file()), content);
}

void tst_CredentialIndex::refusesASymbolicLink()
{
    QVERIFY(Profile::makePrivateDir(m_home->get().dataDir));
    const QString elsewhere = m_home->get().dataDir + "/elsewhere"_L1;
    put(elsewhere, R"({"format":1,"credentials":[],"trash":[]})");
    const QByteArray before = contentOf(elsewhere);
    QVERIFY(QFile::link(elsewhere, file()));
    QCOMPARE(codeOf(change(adding(named(u"one"_s)))), Error::Code::IndexUnusable);
    QCOMPARE(contentOf(elsewhere), before);
}

void tst_CredentialIndex::aChangeThatFailsWritesNothing()
{
    QVERIFY(change(adding(named(u"one"_s))));
    const QByteArray before = contentOf(file());
    const auto changed = change([](IndexContents &contents) -> Outcome {
        contents.credentials.clear();
        return Error{.code = Error::Code::NoSuchCredential};
    });
    QCOMPARE(codeOf(changed), Error::Code::NoSuchCredential);
    QCOMPARE(contentOf(file()), before);
    QVERIFY(!QFile::exists(m_home->get().dataDir + "/credentials.lock"_L1));
}

void tst_CredentialIndex::refusesANameTwice()
{
    QVERIFY(change(adding(named(u"one"_s))));
    QCOMPARE(codeOf(change(adding(named(u"one"_s)))), Error::Code::NameTaken);
    QVERIFY(change(adding(named(u"one"_s, u"euc1"_s))));
    QCOMPARE(m_index->read()->credentials.size(), 2);
}

void tst_CredentialIndex::firstStoredIsTheDefault()
{
    QVERIFY(change(adding(named(u"one"_s))));
    QVERIFY(change(adding(named(u"two"_s))));
    QVERIFY(change(adding(named(u"three"_s, u"euc1"_s))));
    const auto contents = m_index->read();
    QCOMPARE(defaultsIn(*contents, u"use1"_s), QStringList{u"one"_s});
    QCOMPARE(defaultsIn(*contents, u"euc1"_s), QStringList{u"three"_s});
}

void tst_CredentialIndex::defaultMovesOnWhenItGoes()
{
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
        QVERIFY(change(adding(named(name))));
    const auto changed = change([](IndexContents &contents) -> Outcome {
        contents.credentials.removeFirst();
        return std::monostate{};
    });
    QCOMPARE(defaultsIn(*changed, u"use1"_s), QStringList{u"two"_s});
}

void tst_CredentialIndex::pendingIsNoDefault()
{
    Credential pending = named(u"one"_s);
    pending.stage = Credential::Stage::Pending;
    const auto changed = change(adding(pending));
    QVERIFY(changed);
    QVERIFY(!changed->credentials.first().isDefault);
    QVERIFY(changed->stored(u"use1"_s).isEmpty());
    QVERIFY(!changed->find(u"use1"_s, u"one"_s));
}

void tst_CredentialIndex::givesUpOnABusyIndex()
{
    QVERIFY(Profile::makePrivateDir(m_home->get().dataDir));
    QLockFile other(m_home->get().dataDir + "/credentials.lock"_L1);
    QVERIFY(other.lock());
    FakeClock clock;
    CredentialIndex index(m_home->get(), clock);
    const auto change = index.change(adding(named(u"one"_s)));
    QSignalSpy failures(change.get(), &OneShot::failed);
    change->start();
    clock.advance(9900ms);
    QCOMPARE(failures.size(), 0);
    clock.advance(200ms);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, Error::Code::IndexBusy);
    QCOMPARE(clock.activeTimers(), 0);
    QVERIFY(other.isLocked());
    QVERIFY(QFile::exists(other.fileName()));

    // And when the other one lets go in time, it goes on.
    const auto patient = index.change(adding(named(u"one"_s)));
    QSignalSpy changes(patient.get(), &IndexChange::changed);
    patient->start();
    clock.advance(5s);
    QCOMPARE(changes.size(), 0);
    other.unlock();
    clock.advance(20ms);
    QCOMPARE(changes.size(), 1);
}

void tst_CredentialIndex::breaksTheLockOfADeadOwner()
{
    // It died between making the lock file and writing into it.
    QVERIFY(Profile::makePrivateDir(m_home->get().dataDir));
    put(m_home->get().dataDir + "/credentials.lock"_L1, {});
    FakeClock clock;
    CredentialIndex index(m_home->get(), clock);
    const auto change = index.change(adding(named(u"one"_s)));
    QSignalSpy changes(change.get(), &IndexChange::changed);
    change->start();
    clock.advance(3s);
    QCOMPARE(changes.size(), 1);
}

void tst_CredentialIndex::tellsOfChangesOfOthers()
{
    m_index->watch();
    QSignalSpy changes(m_index.get(), &CredentialIndex::changedOnDisk);
    QProcess other;
    startWriter(other, u"x"_s, 1);
    QVERIFY(changes.wait(10000));
    QCOMPARE(m_index->read()->credentials.size(), 1);
    QVERIFY(other.waitForFinished());
    changes.clear();

    // What else happens in the folder is no news of credentials.
    put(m_home->get().dataDir + "/window.ini"_L1, "x");
    QVERIFY(change(adding(named(u"mine"_s))));
    QTRY_COMPARE(changes.size(), 1);
}

void tst_CredentialIndex::losesNothingOfTwoWriters()
{
    QProcess one;
    QProcess two;
    startWriter(one, u"a"_s, 200);
    startWriter(two, u"b"_s, 200);
    QVERIFY(one.waitForFinished(100000));
    QVERIFY(two.waitForFinished(100000));
    QCOMPARE(one.exitCode(), 0);
    QCOMPARE(two.exitCode(), 0);
    const Result<IndexContents> contents = m_index->read();
    QVERIFY(contents);
    QSet<QString> names;
    for (const Credential &credential : contents->credentials)
        names.insert(credential.name);
    QCOMPARE(names.size(), 400);
    QCOMPARE(defaultsIn(*contents, u"use1"_s).size(), 1);
}

void tst_CredentialIndex::isWholeWhenAWriterIsKilled()
{
    qsizetype before = 0;
    for (int round = 0; round < 10; ++round) {
        QProcess writer;
        startWriter(writer, u"round %1 "_s.arg(round), 1000);
        QTRY_VERIFY(m_index->read() && m_index->read()->credentials.size() > before + round);
        writer.kill();
        QVERIFY(writer.waitForFinished());
        const Result<IndexContents> contents = m_index->read();
        QVERIFY(contents);
        QVERIFY(contents->credentials.size() > before);
        // The dead writer's lock keeps nobody out.
        const auto changed = change(adding(named(u"after %1"_s.arg(round))));
        QVERIFY(changed);
        before = changed->credentials.size();
    }
}

QTEST_GUILESS_MAIN(tst_CredentialIndex)
#include "tst_credentialindex.moc"
