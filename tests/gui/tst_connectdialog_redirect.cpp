// SPDX-License-Identifier: Apache-2.0
#include "gui/connectscene.h"
#include "gui/linkfield.h"
#include "simulator/visitor.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The connect dialog when the browser is to come back by itself.
class TestConnectDialogRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBrowserComesBack();
    void thePersonDeclines();
    void aReplyOfSomebodyElseIsSaid();
    void theAddressIsPasted();
    void aCodeIsUsedInstead();
    void aRedirectIsUsedInstead();
    void theFixedPortIsTaken();
    void aTakenPortNeedNotEndIt();
    void closingItClosesThePort_data();
    void closingItClosesThePort();
};

namespace {

void chooseRedirect(ConnectScene &scene, quint16 port = 0)
{
    QVERIFY(scene.bench.signIn.set(scene.bench.region(),
                                   {.flow = Flow::Redirect, .redirectPort = port}));
}

QUrl redirectUri(const ConnectScene &scene)
{
    const QUrl link(scene.find<LinkField>(u"Verification link"_s)->toPlainText());
    return QUrl(QUrlQuery(link).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
}

bool isOpen(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    return socket.waitForConnected(2000);
}

} // namespace

void TestConnectDialogRedirect::theBrowserComesBack()
{
    ConnectScene scene;
    chooseRedirect(scene);
    scene.open();
    QVERIFY(scene.askForLink());
    QVERIFY(!scene.find<QWidget>(u"Verification code"_s));
    const QString link = scene.find<LinkField>(u"Verification link"_s)->toPlainText();
    QCOMPARE(scene.opened, QList<QUrl>({QUrl(link)}));
    const QString page = scene.comeBack(scene.bench.person());
    QVERIFY(page.contains(u"SpaceKey has received your permission"_s));
    QVERIFY(scene.waitForDone());
    QVERIFY(scene.shows(u"Saved in GNOME Keyring and read back"_s));
    QCOMPARE(scene.stored.first().source, Credential::Source::Redirect);
    QCOMPARE(scene.stored.first().user->id, scene.bench.person());
    QVERIFY(!scene.bench.tokenOf(scene.stored.first()).isEmpty());
}

void TestConnectDialogRedirect::thePersonDeclines()
{
    ConnectScene scene;
    chooseRedirect(scene);
    scene.open();
    QVERIFY(scene.askForLink());
    const QByteArray address =
        Visitor().decline(QUrl(scene.find<LinkField>(u"Verification link"_s)->toPlainText()));
    static_cast<void>(HttpClient().get(QUrl::fromEncoded(address)));
    QVERIFY(scene.waitFor(u"Retry"_s));
    QVERIFY(scene.press(u"Retry"_s));
    QVERIFY(scene.waitFor(u"Copy link"_s));
    scene.comeBack(scene.bench.person());
    QVERIFY(scene.waitForDone());
}

void TestConnectDialogRedirect::aReplyOfSomebodyElseIsSaid()
{
    ConnectScene scene;
    chooseRedirect(scene);
    scene.open();
    QVERIFY(scene.askForLink());
    QUrl forged = redirectUri(scene);
    forged.setQuery(u"code=made-up&state=made-up"_s);
    QCOMPARE(HttpClient().get(forged).status, 400);
    QVERIFY(scene.waitForText(u"did not match this sign-in"_s));
    QVERIFY(!scene.find<QPushButton>(u"Retry"_s));
    scene.comeBack(scene.bench.person());
    QVERIFY(scene.waitForDone());
}

void TestConnectDialogRedirect::theAddressIsPasted()
{
    ConnectScene scene;
    chooseRedirect(scene);
    QDesktopServices::unsetUrlHandler(u"http"_s); // and the offscreen platform has no browser
    scene.open();
    QVERIFY(scene.askForLink());
    QVERIFY(scene.find<QLineEdit>(u"Address from the browser"_s));
    scene.write(u"Address from the browser"_s, u"http://localhost:4711/elsewhere"_s);
    QVERIFY(scene.press(u"Use address"_s));
    QVERIFY(scene.shows(u"This address is not the one"_s));
    QVERIFY(scene.find<QPushButton>(u"Copy link"_s)); // it goes on

    const QUrl address = scene.acceptLink(scene.bench.person());
    scene.write(u"Address from the browser"_s, QString::fromLatin1(address.toEncoded()));
    QTest::keyClick(scene.find<QLineEdit>(u"Address from the browser"_s), Qt::Key_Return);
    QVERIFY(scene.waitForDone());
    QCOMPARE(scene.stored.first().source, Credential::Source::Redirect);
}

void TestConnectDialogRedirect::aCodeIsUsedInstead()
{
    ConnectScene scene;
    chooseRedirect(scene);
    QDesktopServices::unsetUrlHandler(u"http"_s);
    scene.open();
    scene.choose(u"Browse"_s);
    QVERIFY(scene.askForLink());
    const quint16 port = quint16(redirectUri(scene).port());
    QVERIFY(isOpen(port));
    QVERIFY(scene.press(u"Use a code instead"_s));
    QVERIFY(scene.waitFor(u"Copy code"_s));
    QTRY_VERIFY(!isOpen(port));
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitForDone());
    QCOMPARE(scene.stored.first().source, Credential::Source::Device);
    QCOMPARE(scene.stored.first().scopes->toWire(), u"browse global"_s);
    QCOMPARE(scene.bench.signIn.of(u"lab"_s).flow, Flow::Device);
}

void TestConnectDialogRedirect::aRedirectIsUsedInstead()
{
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.askForCode());
    QVERIFY(scene.press(u"Use a browser redirect instead"_s));
    QTRY_VERIFY(!scene.find<QPushButton>(u"Copy code"_s));
    QVERIFY(scene.waitFor(u"Copy link"_s));
    scene.comeBack(scene.bench.person());
    QVERIFY(scene.waitForDone());
    QCOMPARE(scene.stored.first().source, Credential::Source::Redirect);
    QCOMPARE(scene.bench.signIn.of(u"lab"_s).flow, Flow::Redirect);
}

void TestConnectDialogRedirect::theFixedPortIsTaken()
{
    QTcpServer taker;
    QVERIFY(taker.listen(QHostAddress::LocalHost));
    ConnectScene scene;
    chooseRedirect(scene, taker.serverPort());
    scene.open();
    QVERIFY(scene.press(u"Continue"_s));
    QVERIFY(scene.waitFor(u"Use any free port"_s));
    QVERIFY(scene.shows(QString::number(taker.serverPort())));
    QVERIFY(scene.press(u"Use a code instead"_s));
    QVERIFY(scene.waitFor(u"Copy code"_s));
    QVERIFY(!scene.find<QPushButton>(u"Use any free port"_s));
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitForDone());
}

void TestConnectDialogRedirect::aTakenPortNeedNotEndIt()
{
    QTcpServer taker;
    QVERIFY(taker.listen(QHostAddress::LocalHost));
    ConnectScene scene;
    chooseRedirect(scene, taker.serverPort());
    scene.open();
    QVERIFY(scene.press(u"Continue"_s));
    QVERIFY(scene.waitFor(u"Use any free port"_s));
    QVERIFY(scene.press(u"Use any free port"_s));
    QVERIFY(scene.waitFor(u"Copy link"_s));
    QVERIFY(redirectUri(scene).port() != taker.serverPort());
    scene.comeBack(scene.bench.person());
    QVERIFY(scene.waitForDone());
    // For this time alone.
    QCOMPARE(scene.bench.signIn.of(u"lab"_s).redirectPort, taker.serverPort());
}

void TestConnectDialogRedirect::closingItClosesThePort_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Cancel") << false;
    QTest::newRow("Escape") << true;
}

void TestConnectDialogRedirect::closingItClosesThePort()
{
    QFETCH(bool, byKey);
    ConnectScene scene;
    chooseRedirect(scene);
    scene.open();
    QVERIFY(scene.askForLink());
    const quint16 port = quint16(redirectUri(scene).port());
    QVERIFY(isOpen(port));
    if (byKey)
        QTest::keyClick(scene.dialog, Qt::Key_Escape);
    else
        QVERIFY(scene.press(u"Cancel"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(port), 2000);
    QTRY_VERIFY(!scene.dialog);
    QVERIFY(scene.stored.isEmpty());
}

QTEST_MAIN(TestConnectDialogRedirect)
#include "tst_connectdialog_redirect.moc"
