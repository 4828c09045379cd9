// SPDX-License-Identifier: Apache-2.0
#include "gui/interruptedcard.h"
#include "gui/windowscene.h"
#include "support/testkeyring.h"
#include "support/withinasecond.h"
#include "vault/vault.h"

#include <QTest>

#include <optional>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The window shows what a program that died has left.
class TestInterruptedCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKept();
    void isDiscarded();
    void saysWhyItIsNotKept();
    void whatIsNotKeptCanBeDiscarded();
    void isKeptOnceTheKeychainIsOpen();
    void goesWhenAnotherProgramKeepsIt();
    void isReachedByKeyboard();
    void isDiscardedOnceTheKeychainIsOpen();

private:
    /// A scene with such a credential in the region `lab`, and the window open.
    static Credential setUp(WindowScene &scene, const QByteArray &token);
    [[nodiscard]] static QByteArray granted(WindowScene &scene);

    TestKeyring m_keyring;
};

QByteArray TestInterruptedCard::granted(WindowScene &scene)
{
    scene.bench.setUpClientPair();
    const Credential credential = scene.bench.connectAs(scene.bench.person());
    const QByteArray token = scene.bench.tokenOf(credential);
    if (failureOf(*scene.bench.credentials.erase(credential)))
        qFatal("not erased");
    return token;
}

Credential TestInterruptedCard::setUp(WindowScene &scene, const QByteArray &token)
{
    const Credential draft{.region = u"lab"_s, .apiServer = scene.bench.region().apiServer()};
    const auto store = scene.bench.credentials.vault().store(draft, AccessToken::fromBytes(token));
    QSignalSpy written(store.get(), &StoreJob::written);
    if (failureOf(*store))
        qFatal("not written");
    const auto pending = written.first().first().value<Credential>();
    CredentialIndex index(scene.bench.profile, scene.bench.clock);
    const auto change = index.change([&](IndexContents &contents) -> Outcome {
        contents.writers[pending.key].startTime -= 1; // of a program that is no more
        return std::monostate{};
    });
    if (failureOf(*change))
        qFatal("not left behind");
    scene.open();
    scene.bench.credentials.watch();
    if (!scene.waitFor(u"Found after an interruption"_s))
        qFatal("not found");
    return pending;
}

void TestInterruptedCard::isKept()
{
    WindowScene scene;
    const QByteArray token = granted(scene);
    setUp(scene, token);
    QCOMPARE(scene.findAll<InterruptedCard>(u"Found after an interruption"_s).size(), 1);
    QVERIFY(scene.regionTexts().join(u'\n').contains(u"needs attention"_s));
    QVERIFY(!scene.shows(u"Connect your BaseSpace account"_s));
    QVERIFY(scene.press(u"Keep"_s));
    QTRY_VERIFY(scene.find<QPushButton>(u"Copy token"_s));
    QVERIFY(!scene.shows(u"Found after an interruption"_s));
    QVERIFY(scene.bench.tokenOf(scene.bench.credentials.all().first()) == token);
}

void TestInterruptedCard::isDiscarded()
{
    WindowScene scene;
    setUp(scene, "a-made-up-token");
    QCOMPARE(scene.bench.keyringItems(), 1);
    QVERIFY(scene.press(u"Discard"_s));
    QVERIFY(scene.waitFor(u"Connect your BaseSpace account"_s));
    QCOMPARE(scene.bench.keyringItems(), 0);
}

void TestInterruptedCard::saysWhyItIsNotKept()
{
    WindowScene scene;
    setUp(scene, "a-made-up-token");
    QVERIFY(scene.press(u"Keep"_s));
    QVERIFY(scene.waitFor(u"Discard it and connect again."_s));
    QTRY_VERIFY(scene.find<QPushButton>(u"Keep"_s));
    QVERIFY(scene.find<QPushButton>(u"Keep"_s)->hasFocus());
    QCOMPARE(scene.bench.keyringItems(), 1);
}

void TestInterruptedCard::whatIsNotKeptCanBeDiscarded()
{
    WindowScene scene;
    setUp(scene, "a-made-up-token");
    QVERIFY(scene.press(u"Keep"_s));
    QVERIFY(scene.waitFor(u"Discard it and connect again."_s));
    QVERIFY(scene.press(u"Discard"_s));
    QVERIFY(scene.waitFor(u"Connect your BaseSpace account"_s));
    QCOMPARE(scene.bench.keyringItems(), 0);
}

void TestInterruptedCard::isKeptOnceTheKeychainIsOpen()
{
    WindowScene scene;
    const QByteArray token = granted(scene);
    setUp(scene, token);
    QVERIFY(m_keyring.lock());
    QVERIFY(scene.press(u"Keep"_s));
    QVERIFY(scene.waitFor(u"is locked and was not unlocked"_s));
    QVERIFY(m_keyring.replace()); // unlocked again
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));
    QVERIFY(scene.press(u"Keep"_s));
    QTRY_VERIFY(scene.find<QPushButton>(u"Copy token"_s));
    QVERIFY(scene.bench.tokenOf(scene.bench.credentials.all().first()) == token);
}

void TestInterruptedCard::goesWhenAnotherProgramKeepsIt()
{
    std::optional<WindowScene> scene;
    const auto keep = [&](int) {
        scene.emplace();
        const Credential pending = setUp(*scene, granted(*scene));
        const Workbench &bench = scene->bench;
        Credentials other(bench.profile, scene->bench.keychain, bench.regions, bench.clock);
        QCOMPARE(failureOf(*other.keep(pending)), std::nullopt);
    };
    QVERIFY(isSeenWithinASecond(
        keep, [&](int) { return !scene->shows(u"Found after an interruption"_s); }));
    QTRY_VERIFY(scene->find<QPushButton>(u"Copy token"_s));
}

void TestInterruptedCard::isReachedByKeyboard()
{
    WindowScene scene;
    setUp(scene, "a-made-up-token");
    const auto *keep = scene.find<QPushButton>(u"Keep"_s);
    scene.find<QPushButton>(u"Connect BaseSpace"_s)->setFocus();
    for (int i = 0; i < 10 && !keep->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(keep->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(scene.find<QPushButton>(u"Discard"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(scene.waitFor(u"Connect your BaseSpace account"_s));
    QVERIFY(QApplication::focusWidget()); // the keyboard goes on somewhere
}

void TestInterruptedCard::isDiscardedOnceTheKeychainIsOpen()
{
    WindowScene scene;
    setUp(scene, "a-made-up-token");
    QVERIFY(m_keyring.lock());
    QVERIFY(scene.press(u"Discard"_s));
    QVERIFY(scene.waitFor(u"is locked and was not unlocked"_s));
    QVERIFY(scene.shows(u"Found after an interruption"_s));
    QVERIFY(m_keyring.replace()); // unlocked again
    QVERIFY(scene.waitFor(u"Keychain: GNOME Keyring, unlocked"_s));
    QVERIFY(scene.press(u"Discard"_s));
    QVERIFY(scene.waitFor(u"Connect your BaseSpace account"_s));
    QCOMPARE(scene.bench.keyringItems(), 0);
}

QTEST_MAIN(TestInterruptedCard)
#include "tst_interruptedcard.moc"
