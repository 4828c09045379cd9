// SPDX-License-Identifier: Apache-2.0
#include "core/systemclock.h"
#include "support/resultof.h"
#include "vault/credentialindex.h"
#include "vault/indexsteps.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace spacekey;
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

} // namespace

class tst_CredentialIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void readsWhatItWrote();
    void keepsScopesThatAreNotKnownApartFromNone();
    void isTheOwnersAlone();
    void keepsOneEarlierGeneration();
    void refusesASymbolicLink();
    void aChangeThatFailsWritesNothing();
    void refusesANameTwice();
    void firstStoredIsTheDefault();
    void defaultMovesOnWhenItGoes();
    void pendingIsNoDefault();

private:
    [[nodiscard]] Result<IndexContents> change(const IndexChange::Change &change);
    [[nodiscard]] QString file() const { return m_home->get().indexFile(); }

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
    full.health = Credential::Health::Unknown;
    full.healthReason = u"The server could not be reached."_s;
    full.isDefault = true;
    Credential pending = draftOf({}, {});
    pending.key = u"spacekey:use1/abc"_s;
    pending.stage = Credential::Stage::Pending;
    const TrashEntry trash{
        .key = u"old"_s, .region = u"use1"_s, .removedAt = full.connectedAt, .place = 3};

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

void tst_CredentialIndex::keepsScopesThatAreNotKnownApartFromNone()
{
    Credential notKnown = named(u"not known"_s);
    notKnown.scopes.reset();
    Credential none = named(u"none"_s);
    none.scopes = Scopes();
    QVERIFY(change(adding(notKnown)));
    QVERIFY(change(adding(none)));
    const auto contents = m_index->read();
    QVERIFY(!contents->find(u"use1"_s, u"not known"_s)->scopes);
    QCOMPARE(contents->find(u"use1"_s, u"none"_s)->scopes, std::optional(Scopes()));
    QJsonObject json = QJsonDocument::fromJson(contentOf(file())).object();
    QVERIFY(json["credentials"_L1][0]["scopes"_L1].isNull());
    QVERIFY(json["credentials"_L1][1]["scopes"_L1].isArray());
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

QTEST_GUILESS_MAIN(tst_CredentialIndex)
#include "tst_credentialindex.moc"
