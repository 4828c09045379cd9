// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"
#include "simulator/visitor.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person connects by a browser that comes back.
class TestRedirectAttempt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonConnects();
    void awkwardCodesAndSecretsArriveUnharmed();
    void aStrictServerWithoutUsersIsEnough();
    void theAddressMayBePasted();
    void aForeignAddressIsRefused();
    void aDeclineIsTold();
    void theOtherErrorSpellingIsUnderstood();

private:
    [[nodiscard]] static ConnectRequest request(const Workbench &bench)
    {
        return {.region = bench.region(),
                .scopes = ScopePreset::preset(ScopePreset::Id::Download).scopes,
                .signIn = {.flow = Flow::Redirect}};
    }
    /// The person accepts; then the browser goes back to the application.
    static void acceptAs(ConnectAttempt &attempt, const QString &user);
    /// Connects; the credential, or nothing.
    [[nodiscard]] static std::optional<Credential> connected(Workbench &bench);
};

void TestRedirectAttempt::acceptAs(ConnectAttempt &attempt, const QString &user)
{
    connect(&attempt, &ConnectAttempt::promptReady, &attempt, [user](const SignInPrompt &prompt) {
        // Once the flow waits for it.
        QMetaObject::invokeMethod(
            qApp,
            [link = prompt.link, user] {
                const QByteArray back = Visitor().accept(link, user);
                auto *browser = new QNetworkAccessManager(qApp);
                QNetworkReply *reply =
                    browser->get(QNetworkRequest(QUrl::fromEncoded(back, QUrl::StrictMode)));
                connect(reply, &QNetworkReply::finished, browser, &QObject::deleteLater);
            },
            Qt::QueuedConnection);
    });
}

std::optional<Credential> TestRedirectAttempt::connected(Workbench &bench)
{
    ConnectAttempt attempt(request(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    acceptAs(attempt, bench.person());
    if (const std::optional<Error> error = failureOf(attempt)) {
        qWarning("%s", qPrintable(error->what));
        return {};
    }
    return stored.first().first().value<Credential>();
}

void TestRedirectAttempt::aPersonConnects()
{
    Workbench bench;
    bench.setUpClientPair();
    ConnectAttempt attempt(request(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    QSignalSpy prompts(&attempt, &ConnectAttempt::promptReady);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    acceptAs(attempt, bench.workgroup());
    QCOMPARE(failureOf(attempt), std::nullopt);
    const auto prompt = prompts.first().first().value<SignInPrompt>();
    QCOMPARE(prompt.flow, Flow::Redirect);
    QVERIFY(prompt.linkTrusted);
    QVERIFY(prompt.userCode.isEmpty());
    const auto credential = stored.first().first().value<Credential>();
    QCOMPARE(credential.source, Credential::Source::Redirect);
    QCOMPARE(credential.user->id, bench.workgroup());
    QCOMPARE(credential.health, Credential::Health::Valid);
    QVERIFY(bench.simulator.authority().findToken(bench.tokenOf(credential)));
    QCOMPARE(bench.simulator.authority().counters().codeExchanges, 1);
}

void TestRedirectAttempt::awkwardCodesAndSecretsArriveUnharmed()
{
    Workbench bench;
    bench.simulator.authority().useAwkwardSecret();
    bench.simulator.authority().behaviour().codes = Behaviour::Codes::Awkward;
    bench.setUpClientPair();
    QVERIFY(connected(bench));
}

void TestRedirectAttempt::aStrictServerWithoutUsersIsEnough()
{
    Workbench bench;
    bench.setUpClientPair();
    bench.simulator.authority().behaviour().pkce = Behaviour::Pkce::Required;
    bench.simulator.authority().behaviour().absent =
        QStringList{u"/users/current"_s, u"/token/current"_s};
    const std::optional<Credential> credential = connected(bench);
    QVERIFY(credential);
    QCOMPARE(credential->health, Credential::Health::Unverified);
    QVERIFY(!credential->user);
}

void TestRedirectAttempt::theAddressMayBePasted()
{
    Workbench bench;
    bench.setUpClientPair();
    ConnectAttempt attempt(request(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    QSignalSpy prompts(&attempt, &ConnectAttempt::promptReady);
    QSignalSpy stored(&attempt, &ConnectAttempt::stored);
    attempt.start();
    QVERIFY(prompts.wait());
    QUrl back = QUrl::fromEncoded(
        Visitor().accept(prompts.first().first().value<SignInPrompt>().link, bench.person()));
    back.setScheme(u"https"_s); // as a browser that upgrades would show it
    QVERIFY(attempt.pasteAddress(u"  "_s + back.toString(QUrl::FullyEncoded) + u'\n'));
    QTRY_COMPARE(stored.size(), 1);
}

void TestRedirectAttempt::aForeignAddressIsRefused()
{
    Workbench bench;
    bench.setUpClientPair();
    ConnectAttempt attempt(request(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    QVERIFY(!attempt.pasteAddress(u"http://localhost/"_s)); // not yet
    QSignalSpy prompts(&attempt, &ConnectAttempt::promptReady);
    attempt.start();
    QVERIFY(prompts.wait());
    const QUrl redirect(QUrlQuery(prompts.first().first().value<SignInPrompt>().link)
                            .queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    const QString address = redirect.toString() + u"?code=made-up&state=made-up"_s;
    const Outcome outcome = attempt.pasteAddress(address);
    QCOMPARE(outcome.error().code, Error::Code::AddressNotOurs);
    QVERIFY(attempt.isRunning());
    QCOMPARE(bench.simulator.authority().counters().tokenCalls, 0);
}

void TestRedirectAttempt::aDeclineIsTold()
{
    Workbench bench;
    bench.setUpClientPair();
    ConnectAttempt attempt(request(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    connect(&attempt, &ConnectAttempt::promptReady, &attempt, [&](const SignInPrompt &prompt) {
        const QByteArray back = Visitor().decline(prompt.link);
        (void)attempt.pasteAddress(QString::fromLatin1(back));
    });
    QCOMPARE(failureOf(attempt)->code, Error::Code::AccessDenied);
}

void TestRedirectAttempt::theOtherErrorSpellingIsUnderstood()
{
    Workbench bench;
    bench.simulator.authority().behaviour().errorName = Behaviour::ErrorName::ErrorCode;
    bench.clientKeys.keepForSession(bench.region(),
                                    {.id = bench.simulator.clientId(), .secret = "wrong"});
    ConnectAttempt attempt(request(bench), bench.credentials, bench.clientKeys, bench.ports,
                           bench.clock);
    acceptAs(attempt, bench.person());
    QCOMPARE(failureOf(attempt)->code, Error::Code::InvalidClient);
}

QTEST_GUILESS_MAIN(TestRedirectAttempt)
#include "tst_redirectattempt.moc"
