// SPDX-License-Identifier: Apache-2.0
#include "app/tokenaddition.h"
#include "app/workbench.h"

#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person has a token from elsewhere, and pastes it.
class TestTokenAddition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItWithAllThatTheServerSays();
    void aTokenThatTheServerDoesNotKnowIsNotKept();
    void withoutAnAnswerItIsKeptUnverified_data();
    void withoutAnAnswerItIsKeptUnverified();
    void aTokenThatMayNotSayWhoseItIsIsGood();
    void asksNobodyUnlessItShall();
    void aTakenNameIsLeftAlone();
    void aTakenNameIsReplacedWhenToldSo();
    void withoutANameItTakesTheSameUsers();
    void cancelledItLeavesNothing_data();
    void cancelledItLeavesNothing();
    void readsWhatWasPasted_data();
    void readsWhatWasPasted();

private:
    [[nodiscard]] static AdditionRequest requestFor(Workbench &bench, int user,
                                                    const QString &name = u"pasted"_s)
    {
        return {.region = bench.region(),
                .token = bench.simulator.authority().issueToken(bench.simulator.users().at(user),
                                                                Scopes::parse(u"browse global"_s)),
                .name = name};
    }
};

namespace {

/// An addition, and what came of it.
struct Addition
{
    Addition(Workbench &bench, const AdditionRequest &request)
        : job(request, bench.keychain, bench.credentials, bench.clock)
        , stored(&job, &TokenAddition::stored)
        , error(failureOf(job))
    { }

    [[nodiscard]] Credential credential() const
    {
        return stored.first().first().value<Credential>();
    }
    [[nodiscard]] Error warning() const { return stored.first().last().value<Error>(); }

    TokenAddition job;
    QSignalSpy stored;
    std::optional<Error> error;
};

} // namespace

void TestTokenAddition::keepsItWithAllThatTheServerSays()
{
    Workbench bench;
    const AdditionRequest request = requestFor(bench, 1);
    const Addition addition(bench, request);
    QCOMPARE(addition.error, std::nullopt);
    QCOMPARE(addition.warning(), Error());
    const Credential credential = addition.credential();
    QCOMPARE(credential.region, u"lab"_s);
    QCOMPARE(credential.name, u"pasted"_s);
    QCOMPARE(credential.source, Credential::Source::Pasted);
    QCOMPARE(credential.apiServer, bench.region().apiServer());
    QCOMPARE(credential.user->id, bench.otherPerson());
    QCOMPARE(credential.scopes, Scopes::parse(u"browse global"_s));
    QCOMPARE(credential.health, Credential::Health::Valid);
    QVERIFY(credential.verifiedAt.isValid());
    QVERIFY(credential.isDefault);
    QCOMPARE(bench.credentials.all(), QList{credential});
    QVERIFY(bench.tokenOf(credential) == request.token.bytes());
}

void TestTokenAddition::aTokenThatTheServerDoesNotKnowIsNotKept()
{
    Workbench bench;
    AdditionRequest request = requestFor(bench, 0);
    bench.simulator.authority().revokeAll();
    const Addition addition(bench, request);
    QCOMPARE(addition.error->code, Error::Code::TokenRevoked);
    QVERIFY2(addition.error->what.contains("another region"_L1), qPrintable(addition.error->what));
    QVERIFY(!addition.error->remedy.isEmpty());
    QCOMPARE(addition.error->httpStatus, 401);
    QVERIFY(addition.stored.isEmpty());
    QCOMPARE(bench.credentials.all(), QList<Credential>());
    QCOMPARE(bench.keyringItems(), 0);
    QVERIFY(!QFile::exists(bench.profile.indexFile()));
}

void TestTokenAddition::withoutAnAnswerItIsKeptUnverified_data()
{
    QTest::addColumn<Fault>("fault");

    QTest::newRow("nothing comes back") << Fault::Drop;
    QTest::newRow("the server is ill") << Fault::Error500;
    QTest::newRow("a network's sign-in page") << Fault::PortalHtml;
    QTest::newRow("an answer that is none") << Fault::Empty200;
}

void TestTokenAddition::withoutAnAnswerItIsKeptUnverified()
{
    QFETCH(const Fault, fault);
    Workbench bench;
    bench.relay->addFault(fault, Relay::always, u"/current"_s);
    const AdditionRequest request = requestFor(bench, 0);
    const Addition addition(bench, request);
    QCOMPARE(addition.error, std::nullopt);
    QVERIFY(!addition.warning().what.isEmpty());
    QVERIFY(addition.warning().remedy.contains("not verified"_L1));
    QCOMPARE(addition.credential().user, std::nullopt);
    QCOMPARE(addition.credential().health, Credential::Health::Unverified);
    QVERIFY(!addition.credential().verifiedAt.isValid());
    QVERIFY(bench.tokenOf(addition.credential()) == request.token.bytes());
}

void TestTokenAddition::aTokenThatMayNotSayWhoseItIsIsGood()
{
    Workbench bench;
    bench.relay->addFault(Fault::Forbidden, Relay::always, u"/users/current"_s);
    const Addition addition(bench, requestFor(bench, 0));
    QCOMPARE(addition.error, std::nullopt);
    QCOMPARE(addition.warning().code, Error::Code::ScopeTooSmall);
    QCOMPARE(addition.credential().user, std::nullopt);
    QCOMPARE(addition.credential().health, Credential::Health::Valid);
}

void TestTokenAddition::asksNobodyUnlessItShall()
{
    Workbench bench;
    AdditionRequest request = requestFor(bench, 0);
    request.check = false;
    const Addition addition(bench, request);
    QCOMPARE(addition.error, std::nullopt);
    QCOMPARE(addition.warning(), Error());
    QCOMPARE(addition.credential().health, Credential::Health::Unverified);
    QCOMPARE(bench.relay->requests(), 0);
    QVERIFY(bench.tokenOf(addition.credential()) == request.token.bytes());
}

void TestTokenAddition::aTakenNameIsLeftAlone()
{
    Workbench bench;
    const Addition first(bench, requestFor(bench, 0));
    const Addition second(bench, requestFor(bench, 0));
    QCOMPARE(second.error->code, Error::Code::NameTaken);
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(bench.credentials.all(), QList{first.credential()});
    QCOMPARE(bench.keyringItems(), 1);
}

void TestTokenAddition::aTakenNameIsReplacedWhenToldSo()
{
    Workbench bench;
    const Addition first(bench, requestFor(bench, 0));
    AdditionRequest request = requestFor(bench, 1);
    request.replace = true;
    const Addition second(bench, request);
    QCOMPARE(second.error, std::nullopt);
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QCOMPARE(bench.credentials.all(), QList{second.credential()});
    QVERIFY(bench.tokenOf(second.credential()) == request.token.bytes());
    QCOMPARE(bench.keyringItems(), 1);
}

void TestTokenAddition::withoutANameItTakesTheSameUsers()
{
    Workbench bench;
    const Addition first(bench, requestFor(bench, 0, u"pipeline"_s));
    const Addition other(bench, requestFor(bench, 1, {}));
    QCOMPARE(other.credential().name, u"default"_s);
    const Addition again(bench, requestFor(bench, 0, {}));
    QCOMPARE(again.credential().name, u"pipeline"_s);
    QCOMPARE(bench.credentials.all().size(), 2);
}

void TestTokenAddition::cancelledItLeavesNothing_data()
{
    QTest::addColumn<bool>("deleted");

    QTest::newRow("cancelled") << false;
    QTest::newRow("deleted") << true;
}

void TestTokenAddition::cancelledItLeavesNothing()
{
    QFETCH(const bool, deleted);
    Workbench bench;
    AdditionRequest request = requestFor(bench, 0);
    request.check = false;
    auto addition =
        std::make_unique<TokenAddition>(request, bench.keychain, bench.credentials, bench.clock);
    QSignalSpy failed(addition.get(), &OneShot::failed);
    addition->start();
    // The token is about to be written, or is written already.
    QTRY_VERIFY(QFile::exists(bench.profile.indexFile()));
    if (deleted)
        addition.reset();
    else
        addition->cancel();
    QTRY_VERIFY(!bench.credentials.isTidyingUp());
    QTRY_COMPARE(failed.size(), deleted ? 0 : 1);
    QCOMPARE(bench.credentials.all(), QList<Credential>());
    QTRY_COMPARE(bench.keyringItems(), 0);
    QFile index(bench.profile.indexFile());
    QVERIFY(index.open(QFile::ReadOnly));
    QVERIFY(!index.readAll().contains("pasted"));
}

void TestTokenAddition::readsWhatWasPasted_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<QByteArray>("token"); // empty: refused

    const QByteArray longest(AccessToken::maxLength, 'x');
    QTest::newRow("bare") << QByteArray("made-up") << QByteArray("made-up");
    QTest::newRow("white space around")
        << QByteArray(" \t made-up \r\n\n") << QByteArray("made-up");
    QTest::newRow("the longest") << longest + '\n' << longest;
    QTest::newRow("all that may be in it") << QByteArray("!\"#$%&'()*+,-./0:;<=>?@A[\\]^_`a{|}~")
                                           << QByteArray("!\"#$%&'()*+,-./0:;<=>?@A[\\]^_`a{|}~");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("white space") << QByteArray(" \n") << QByteArray();
    QTest::newRow("two lines") << QByteArray("made\nup") << QByteArray();
    QTest::newRow("two words") << QByteArray("made up") << QByteArray();
    QTest::newRow("a control character") << QByteArray("made\x7fup") << QByteArray();
    QTest::newRow("NUL") << QByteArray("made\0up", 7) << QByteArray();
    QTest::newRow("beyond ASCII") << QByteArray("mädeup") << QByteArray();
    QTest::newRow("too long") << longest + 'x' << QByteArray();
}

void TestTokenAddition::readsWhatWasPasted()
{
    QFETCH(const QByteArray, pasted);
    QFETCH(const QByteArray, token);
    const Result<AccessToken> result = TokenAddition::tokenIn(pasted);
    QCOMPARE(bool(result), !token.isEmpty());
    if (result) {
        QVERIFY(result->bytes() == token);
        return;
    }
    QCOMPARE(result.error().code, Error::Code::Usage);
    QVERIFY(!result.error().what.isEmpty());
    QVERIFY(!result.error().what.contains("made"_L1));
}

QTEST_GUILESS_MAIN(TestTokenAddition)
#include "tst_tokenaddition.moc"
