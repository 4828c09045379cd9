// SPDX-License-Identifier: Apache-2.0
#include "support/resultof.h"
#include "vault/vaultstage.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace spacekey;
using namespace Qt::StringLiterals;
using Operation = FakeSecretStore::Operation;

namespace {

Writer writerOf(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QFile::ReadOnly))
        qFatal("no such process");
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fromThird = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return {.pid = pid, .startTime = fromThird.at(19).toLongLong()}; // field 22 of proc(5)
}

} // namespace

/// What a program that died in the middle of a sign-in has left.
class TestSettling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<VaultStage>(); }
    void findsAWholeToken();
    void dropsWhatHasNoToken();
    void leavesWhatIsBeingWritten();
    void waitsWhileTheKeychainIsLocked();
    void settlesTheRestWhenOneCannotBeRead();
    void hasNothingToDo();
    void knowsADeadWriter();
    void discardsNothingThatWasKeptMeanwhile();
    void leavesWhatAnotherProgramIsAt();
    void forgetsWhatIsMissing();
    void forgetsNothingThatIsThere_data();
    void forgetsNothingThatIsThere();

private:
    /// Pending, by a program that has died.
    [[nodiscard]] Credential leaveBehind(const QByteArray &token = VaultStage::adasToken);
    [[nodiscard]] Outcome settle();
    [[nodiscard]] Outcome forget(const Credential &credential)
    {
        return resultOf(m_stage->vault.forget(credential.key), &ForgetJob::forgotten);
    }

    std::unique_ptr<VaultStage> m_stage;
    QList<Credential> m_found;
    const Credential m_ada = draftOf(u"7"_s, u"Ada Example"_s);
};

Credential TestSettling::leaveBehind(const QByteArray &token)
{
    const Credential pending = *m_stage->store(m_ada, token);
    const auto change = m_stage->index.change([&](IndexContents &contents) -> Outcome {
        contents.writers[pending.key].startTime -= 1; // somebody who had our process id before us
        return std::monostate{};
    });
    if (!resultOf(*change, &IndexChange::changed))
        qFatal("not written");
    return pending;
}

Outcome TestSettling::settle()
{
    m_found.clear();
    const auto settling = m_stage->vault.settle();
    connect(settling.get(), &SettleJob::found, this,
            [this](const Credential &pending) { m_found.append(pending); });
    return resultOf(*settling, &SettleJob::settled);
}

void TestSettling::findsAWholeToken()
{
    const Credential pending = leaveBehind();
    const IndexContents before = m_stage->contents();
    QVERIFY(settle());
    QCOMPARE(m_found, QList{pending});
    QCOMPARE(m_stage->contents(), before);
    QVERIFY(settle()); // and again, as another program would
    QCOMPARE(m_found, QList{pending});
}

void TestSettling::dropsWhatHasNoToken()
{
    const Credential pending = leaveBehind();
    QVERIFY(resultOf(m_stage->secrets.remove(pending.key), &SecretJob::done));
    QVERIFY(settle());
    QVERIFY(m_found.isEmpty());
    QCOMPARE(m_stage->contents(), IndexContents{});
}

void TestSettling::leavesWhatIsBeingWritten()
{
    const Credential pending = *m_stage->store(m_ada, VaultStage::adasToken);
    QVERIFY(resultOf(m_stage->secrets.remove(pending.key), &SecretJob::done)); // not there yet
    QVERIFY(settle());
    QVERIFY(m_found.isEmpty());
    QCOMPARE(m_stage->contents().credentials, QList{pending});
}

void TestSettling::waitsWhileTheKeychainIsLocked()
{
    const Credential pending = leaveBehind();
    m_stage->secrets.lock();
    QCOMPARE(codeOf(settle()), Error::Code::KeychainLocked);
    QCOMPARE(m_stage->secrets.questions(), 0);
    QCOMPARE(m_stage->contents().credentials, QList{pending});
    m_stage->secrets.heal();
    QVERIFY(settle());
    QCOMPARE(m_found, QList{pending});
}

void TestSettling::settlesTheRestWhenOneCannotBeRead()
{
    const Credential gone = leaveBehind();
    const Credential there = leaveBehind(VaultStage::bobsToken);
    QVERIFY(resultOf(m_stage->secrets.remove(gone.key), &SecretJob::done));
    QVERIFY(settle());
    QCOMPARE(m_found, QList{there});
    QCOMPARE(m_stage->contents().credentials, QList{there});
}

void TestSettling::hasNothingToDo()
{
    m_stage->storeAs(u"ada"_s, m_ada, VaultStage::adasToken);
    const IndexContents before = m_stage->contents();
    m_stage->secrets.fail(Operation::Read, Error::Code::KeychainAbsent); // it is not even asked
    QVERIFY(settle());
    QVERIFY(m_found.isEmpty());
    QCOMPARE(m_stage->contents(), before);
}

void TestSettling::knowsADeadWriter()
{
    QVERIFY(!Writer::thisProcess().isGone());
    QVERIFY(Writer{}.isGone());
    QProcess process;
    process.start(u"sleep"_s, {u"1000"_s});
    QVERIFY(process.waitForStarted());
    const qint64 pid = process.processId();
    const Writer writer = writerOf(pid);
    QVERIFY(!writer.isGone());
    // Dead at once, though its parent, which is this test, has not noticed yet.
    QCOMPARE(::kill(pid_t(pid), SIGKILL), 0);
    QTRY_VERIFY(writer.isGone());
    process.waitForFinished();
    QVERIFY(writer.isGone());
}

void TestSettling::discardsNothingThatWasKeptMeanwhile()
{
    const Credential pending = leaveBehind();
    QVERIFY(settle());
    QVERIFY(m_stage->commit(pending, Naming::automatic())); // by another program
    QCOMPARE(codeOf(resultOf(m_stage->vault.discard(pending), &DiscardJob::discarded)),
             Error::Code::NoSuchCredential);
    QVERIFY(m_stage->everyNameIsWhole());
    QCOMPARE(m_stage->secrets.secrets().size(), 1);
}

void TestSettling::leavesWhatAnotherProgramIsAt()
{
    const Credential pending = leaveBehind();
    QProcess other;
    other.start(u"sleep"_s, {u"1000"_s});
    QVERIFY(other.waitForStarted());
    const auto taken = m_stage->index.change([&](IndexContents &contents) -> Outcome {
        contents.writers[pending.key] = writerOf(other.processId());
        return std::monostate{};
    });
    QVERIFY(resultOf(*taken, &IndexChange::changed));
    QCOMPARE(codeOf(resultOf(m_stage->vault.discard(pending), &DiscardJob::discarded)),
             Error::Code::IndexBusy);
    QCOMPARE(codeOf(resultOf(m_stage->vault.claim(pending), &IndexChange::changed)),
             Error::Code::IndexBusy);
    QCOMPARE(m_stage->contents().credentials, QList{pending});
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(resultOf(m_stage->vault.discard(pending), &DiscardJob::discarded));
    QCOMPARE(m_stage->contents(), IndexContents{});
}

void TestSettling::forgetsWhatIsMissing()
{
    const Credential ada = m_stage->storeAs(u"ada"_s, m_ada, VaultStage::adasToken);
    QVERIFY(resultOf(m_stage->secrets.remove(ada.key), &SecretJob::done));
    QVERIFY(forget(ada));
    QCOMPARE(m_stage->contents(), IndexContents{});
}

void TestSettling::forgetsNothingThatIsThere_data()
{
    QTest::addColumn<std::optional<Error::Code>>("trouble");
    QTest::addColumn<Error::Code>("code");

    QTest::newRow("it is there after all") << std::optional<Error::Code>() << Error::Code::NotSaved;
    for (const auto code : {Error::Code::KeychainLocked, Error::Code::KeychainAbsent,
                            Error::Code::KeychainNotAnswering}) {
        QTest::newRow(QMetaEnum::fromType<Error::Code>().valueToKey(int(code)))
            << std::optional(code) << code;
    }
}

void TestSettling::forgetsNothingThatIsThere()
{
    QFETCH(const std::optional<Error::Code>, trouble);
    QFETCH(const Error::Code, code);
    const Credential ada = m_stage->storeAs(u"ada"_s, m_ada, VaultStage::adasToken);
    if (trouble)
        m_stage->secrets.fail(Operation::Read, *trouble);
    QCOMPARE(codeOf(forget(ada)), code);
    QCOMPARE(m_stage->contents().credentials, QList{ada});
    QVERIFY(m_stage->everyNameIsWhole());
}

QTEST_GUILESS_MAIN(TestSettling)
#include "tst_settling.moc"
