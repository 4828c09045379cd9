// SPDX-License-Identifier: Apache-2.0
#include "gui/connectdialog.h"
#include "gui/tidyend.h"
#include "gui/windowscene.h"
#include "support/testkeyring.h"
#include "vault/vault.h"

#include <QApplication>
#include <QPointer>
#include <QTest>
#include <QTimer>

#include <array>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// P5 in the window: it is closed, the system ends it, or the person logs out.
class TestTidyEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingTheWindowClosesItsDialogs();
    void whatIsBeingWrittenIsWritten();
    void aHungKeychainHoldsNothingUp();
    void theSystemsRequestClosesTheWindow();
    void aLogOutMayBeCalledOff();

private:
    /// Closes the window as a person does; whether the program has ended thereupon.
    [[nodiscard]] static bool endsWhenClosed(const WindowScene &scene, const TidyEnd &end);
    /// As the session's manager does, who is in no test: nobody looks at it.
    static void announceLogOut();
};

bool TestTidyEnd::endsWhenClosed(const WindowScene &scene, const TidyEnd &end)
{
    connect(&end, &TidyEnd::ended, qApp, &QCoreApplication::quit);
    QMetaObject::invokeMethod(scene.window.get(), &QWidget::close, Qt::QueuedConnection);
    QTimer::singleShot(std::chrono::seconds(10), &end, [] { QCoreApplication::exit(1); });
    return QApplication::exec() == 0;
}

void TestTidyEnd::announceLogOut()
{
    alignas(std::max_align_t) static std::array<std::byte, sizeof(QObject)> nobody;
    Q_EMIT qApp->commitDataRequest(reinterpret_cast<QSessionManager &>(nobody));
}

void TestTidyEnd::closingTheWindowClosesItsDialogs()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    const TidyEnd end(*scene.window, *scene.clipboard, scene.bench.credentials);
    QVERIFY(scene.press(u"Copy token"_s));
    QTRY_VERIFY(!scene.clipboardText().isEmpty());
    QVERIFY(scene.press(u"Connect BaseSpace"_s));
    const QPointer<ConnectDialog> dialog = scene.window->findChild<ConnectDialog *>();
    QVERIFY(dialog);
    QVERIFY(endsWhenClosed(scene, end));
    QTRY_VERIFY(!dialog);
    QCOMPARE(scene.clipboardText(), QString());
}

void TestTidyEnd::whatIsBeingWrittenIsWritten()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    Credential found = scene.bench.connectAs(scene.bench.person());
    scene.open();
    const TidyEnd end(*scene.window, *scene.clipboard, scene.bench.credentials);
    found.health = Credential::Health::Revoked;
    scene.bench.credentials.noteVerified(found);
    QVERIFY(scene.bench.credentials.isTidyingUp());
    QVERIFY(endsWhenClosed(scene, end));
    QVERIFY(!scene.bench.credentials.isTidyingUp());
    QCOMPARE(scene.bench.credentials.all().first().health, Credential::Health::Revoked);
}

void TestTidyEnd::aHungKeychainHoldsNothingUp()
{
    TestKeyring keyring;
    WindowScene scene;
    CredentialIndex index(scene.bench.profile, scene.bench.clock);
    const auto change = index.change([&scene](IndexContents &contents) -> Outcome {
        contents.trash = {{.key = u"spacekey:lab/old"_s,
                           .region = u"lab"_s,
                           .removedAt = scene.bench.clock.wall().addDays(-1)}};
        return std::monostate{};
    });
    QCOMPARE(failureOf(*change), std::nullopt);
    scene.open();
    const TidyEnd end(*scene.window, *scene.clipboard, scene.bench.credentials);
    QVERIFY(keyring.stop());
    scene.bench.credentials.vault().emptyTrash();
    QVERIFY(scene.bench.credentials.isTidyingUp());
    QVERIFY(endsWhenClosed(scene, end));
}

void TestTidyEnd::theSystemsRequestClosesTheWindow()
{
    WindowScene scene;
    scene.open();
    TidyEnd end(*scene.window, *scene.clipboard, scene.bench.credentials);
    QSignalSpy ended(&end, &TidyEnd::ended);
    end.begin();
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!scene.window->isVisible());
}

void TestTidyEnd::aLogOutMayBeCalledOff()
{
    WindowScene scene;
    scene.bench.setUpClientPair();
    scene.bench.connectAs(scene.bench.person());
    scene.open();
    TidyEnd end(*scene.window, *scene.clipboard, scene.bench.credentials);
    QSignalSpy ended(&end, &TidyEnd::ended);
    QVERIFY(scene.press(u"Copy token"_s));
    QTRY_VERIFY(!scene.clipboardText().isEmpty());
    QVERIFY(scene.bench.settings.value(Settings::Key::WindowGeometry).toByteArray().isEmpty());

    announceLogOut();
    QCOMPARE(scene.clipboardText(), QString());
    QVERIFY(!scene.bench.settings.value(Settings::Key::WindowGeometry).toByteArray().isEmpty());
    QVERIFY(scene.window->isVisible());
    QVERIFY(!QApplication::activeModalWidget()); // nothing is asked
    QVERIFY(ended.isEmpty());
    QVERIFY(scene.press(u"Copy token"_s)); // and it goes on
    QTRY_VERIFY(!scene.clipboardText().isEmpty());
}

QTEST_MAIN(TestTidyEnd)
#include "tst_tidyend.moc"
