// SPDX-License-Identifier: Apache-2.0
#include "gui/connectscene.h"
#include "support/testkeyring.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <functional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// P1: the dialog is closed in each state of a sign-in, in every way.
class TestConnectDialogEnding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    // Last, for they leave the keyring locked.
    void keepsAGrantedTokenForTheSession_data();
    void keepsAGrantedTokenForTheSession();
};

using Step = std::function<bool(ConnectScene &)>;

namespace {

int openSockets()
{
    int sockets = 0;
    const QDir descriptors(u"/proc/self/fd"_s);
    for (const QFileInfo &entry : descriptors.entryInfoList(QDir::System | QDir::NoDotAndDotDot))
        sockets += entry.symLinkTarget().contains("socket:"_L1) ? 1 : 0;
    return sockets;
}

QByteArray childProcesses()
{
    QByteArray found;
    const QDir threads(u"/proc/self/task"_s);
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile list(threads.filePath(thread + "/children"_L1));
        if (list.open(QFile::ReadOnly))
            found += list.readAll();
    }
    return found;
}

bool lookAtTheChoice(ConnectScene &scene)
{
    return scene.waitFor(u"Continue"_s);
}

bool beAskingForTheCode(ConnectScene &scene)
{
    const int before = scene.bench.relay->faultsMet();
    scene.bench.relay->addFault(Fault::Hang, Relay::always, {});
    return scene.press(u"Continue"_s) && scene.waitForText(u"for a code"_s)
        && QTest::qWaitFor([&, before] { return scene.bench.relay->faultsMet() > before; }, 10'000);
}

bool beWaiting(ConnectScene &scene)
{
    return scene.askForCode();
}

bool beWaitingForTheBrowser(ConnectScene &scene)
{
    return bool(scene.bench.signIn.setFlow(u"lab"_s, Flow::Redirect)) && scene.askForLink();
}

bool bePolling(ConnectScene &scene)
{
    const int before = scene.bench.relay->faultsMet();
    scene.bench.relay->addFault(Fault::Hang, Relay::always);
    return scene.askForCode()
        && QTest::qWaitFor([&, before] { return scene.bench.relay->faultsMet() > before; }, 10'000);
}

bool beSaving(ConnectScene &scene)
{
    // A hung server keeps the token between the keychain and its name.
    scene.bench.relay->addFault(Fault::Hang, Relay::always, u"/users/current"_s);
    if (!scene.askForCode())
        return false;
    scene.accept(scene.bench.person());
    return scene.waitForText(u"whose token it is"_s);
}

bool beRefused(ConnectScene &scene)
{
    if (!scene.askForCode())
        return false;
    scene.decline();
    return scene.waitFor(u"Retry"_s);
}

} // namespace

Q_DECLARE_METATYPE(Step)

void TestConnectDialogEnding::initTestCase()
{
    // What the libraries open once and for all is open from here on.
    ConnectScene scene;
    scene.open();
    QVERIFY(scene.connectAs(scene.bench.person()));
}

void TestConnectDialogEnding::leavesNothingBehind_data()
{
    QTest::addColumn<Step>("arrive");

    const QList<std::pair<const char *, Step>> states{
        {"what is it for", lookAtTheChoice},
        {"asking for the code", beAskingForTheCode},
        {"waiting", beWaiting},
        {"waiting for the browser", beWaitingForTheBrowser},
        {"polling", bePolling},
        {"saving", beSaving},
        {"refused", beRefused}};
    for (const auto &[state, arrive] : states)
        QTest::newRow(state) << arrive;
}

void TestConnectDialogEnding::leavesNothingBehind()
{
    QFETCH(Step, arrive);
    const QList<Step> ways{[](ConnectScene &scene) { return scene.press(u"Cancel"_s); },
                           [](ConnectScene &scene) {
                               QTest::keyClick(scene.dialog, Qt::Key_Escape);
                               return true;
                           },
                           [](ConnectScene &scene) { return scene.dialog->close(); },
                           [](ConnectScene &scene) {
                               delete scene.dialog;
                               return true;
                           }};
    ConnectScene scene;
    const int sockets = openSockets();
    const QByteArray processes = childProcesses();
    for (const Step &leave : ways) {
        scene.open();
        QVERIFY(arrive(scene));
        QVERIFY(leave(scene));
        QTRY_VERIFY(!scene.dialog);
        scene.bench.relay->clearFaults();
        QTRY_VERIFY(!scene.bench.credentials.isTidyingUp());
        QTRY_COMPARE_WITH_TIMEOUT(openSockets(), sockets, 10'000);
    }
    QCOMPARE(childProcesses(), processes);
    QVERIFY(scene.stored.isEmpty());
    QVERIFY(scene.bench.credentials.all().isEmpty());
    QCOMPARE(scene.bench.keyringItems(), 0);
    // A poll that is left over comes before the first one of a sign-in that begins now.
    const int requests = scene.bench.relay->requests();
    QVERIFY(scene.bench.signIn.setFlow(u"lab"_s, Flow::Device));
    scene.open();
    QVERIFY(scene.askForCode());
    const QList<Device> &devices = scene.bench.simulator.authority().devices();
    QTRY_COMPARE(devices.last().polls, 1);
    QCOMPARE(scene.bench.relay->requests(), requests + 2);
}

void TestConnectDialogEnding::keepsAGrantedTokenForTheSession_data()
{
    QTest::addColumn<Step>("leave");

    QTest::newRow("Escape") << Step([](ConnectScene &scene) {
        QTest::keyClick(scene.dialog, Qt::Key_Escape);
        return true;
    });
    QTest::newRow("the window's close button")
        << Step([](ConnectScene &scene) { return scene.dialog->close(); });
}

void TestConnectDialogEnding::keepsAGrantedTokenForTheSession()
{
    QFETCH(Step, leave);
    TestKeyring keyring;
    ConnectScene scene;
    const int sockets = openSockets();
    scene.open();
    QVERIFY(scene.askForCode());
    QVERIFY(keyring.lock());
    scene.accept(scene.bench.person());
    QVERIFY(scene.waitForText(u"Signed in, but not saved yet"_s));
    QVERIFY(leave(scene));
    QVERIFY(!scene.shows(u"Signed in, but not saved yet"_s));

    QTRY_COMPARE(scene.bench.credentials.all().size(), 1);
    const Credential kept = scene.bench.credentials.all().first();
    QVERIFY(kept.sessionOnly);
    QCOMPARE(kept.user->id, scene.bench.person());
    QVERIFY(!scene.bench.tokenOf(kept).isEmpty());
    QTRY_VERIFY(!scene.dialog);
    QTRY_COMPARE_WITH_TIMEOUT(openSockets(), sockets, 10'000);
}

QTEST_MAIN(TestConnectDialogEnding)
#include "tst_connectdialog_ending.moc"
