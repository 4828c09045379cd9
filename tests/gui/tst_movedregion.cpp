// SPDX-License-Identifier: Apache-2.0
#include "gui/windowscene.h"
#include "support/wireserver.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// S7 in the window: the command line gives a region another address while the window is open. No
/// stored token goes there, whatever a person presses.
class TestMovedRegion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatItHasMoved_data();
    void saysThatItHasMoved();
    void verifyingSendsNothing();
    void revokingSendsNothing();
    void signingInAgainAsksForItsOwnClientPair();
    void whatIsCopiedNamesTheFormerServer();
    void isTrustedAgainAsItWas();

private:
    [[nodiscard]] bool saysSo() const
    {
        return m_scene->waitFor(u"Region changed: sign in again"_s);
    }
    void move();

    WireServer m_other{[](const WireRequest &) { return WireReply::json(200, {}); }};
    std::unique_ptr<WindowScene> m_scene;
    Credential m_credential;
    Region m_region; ///< as it was
};

void TestMovedRegion::init()
{
    m_scene = std::make_unique<WindowScene>();
    m_scene->bench.setUpClientPair();
    m_credential = m_scene->bench.connectAs(m_scene->bench.person());
    m_region = m_scene->bench.region();
    m_scene->bench.settings.watch();
    m_scene->open();
    QVERIFY(m_scene->waitFor(u"Valid"_s));
}

void TestMovedRegion::cleanup()
{
    m_scene.reset();
    QCOMPARE(m_other.requests().size(), 0);
}

void TestMovedRegion::move()
{
    Settings settings(m_scene->bench.profile);
    RegionCatalog commandLine(settings);
    Region moved = m_region;
    moved.apiBase = m_other.url();
    moved.webBase = m_other.url();
    QVERIFY(commandLine.add(moved));
    QTRY_COMPARE(m_scene->bench.regions.find(u"lab"_s), commandLine.find(u"lab"_s));
    m_scene->choose(u"Our lab"_s);
    QVERIFY(saysSo());
}

void TestMovedRegion::saysThatItHasMoved_data()
{
    QTest::addColumn<bool>("removedFirst");
    QTest::newRow("changed") << false;
    QTest::newRow("removed and added again") << true;
}

void TestMovedRegion::saysThatItHasMoved()
{
    QFETCH(const bool, removedFirst);
    if (removedFirst) {
        Settings settings(m_scene->bench.profile);
        RegionCatalog commandLine(settings);
        QVERIFY(commandLine.remove(u"lab"_s));
        QTRY_VERIFY(!m_scene->bench.regions.find(u"lab"_s));
    }
    move();
    QVERIFY(m_scene->regionTexts().last().contains(u"needs attention"_s));
    QVERIFY(!m_scene->find<QPushButton>(u"Verify"_s));
    QCOMPARE(m_scene->bench.credentials.all(), QList{m_credential});
}

void TestMovedRegion::verifyingSendsNothing()
{
    move();
    QTest::keyClick(m_scene->window.get(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(saysSo());
    QTest::keyClick(m_scene->window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_scene->waitFor(u"1 unknown"_s));
    QVERIFY(saysSo());
}

void TestMovedRegion::revokingSendsNothing()
{
    move();
    QVERIFY(m_scene->pick(u"default"_s, u"Revoke…"_s));
    QVERIFY(m_scene->press(u"Revoke"_s));
    QVERIFY(m_scene->waitFor(m_credential.apiServer));
    QCOMPARE(m_scene->bench.credentials.all(), QList{m_credential});
    QVERIFY(m_scene->bench.simulator.authority().findToken(m_scene->bench.tokenOf(m_credential)));
}

void TestMovedRegion::signingInAgainAsksForItsOwnClientPair()
{
    move();
    QVERIFY(m_scene->press(u"Sign in again"_s));
    QVERIFY(QTest::qWaitFor([&] { return m_scene->find<QLineEdit>(u"Client secret"_s); }, 10'000));
}

void TestMovedRegion::whatIsCopiedNamesTheFormerServer()
{
    move();
    QTest::keyClick(m_scene->window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(WindowScene::clipboardText(), m_credential.apiServer);
    QTest::keyClick(m_scene->window.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_B);
    QVERIFY(m_scene->waitFor(u"bs config file copied for"_s));
    QVERIFY(WindowScene::clipboardText().contains(m_credential.apiServer));
}

void TestMovedRegion::isTrustedAgainAsItWas()
{
    move();
    Settings settings(m_scene->bench.profile);
    RegionCatalog commandLine(settings);
    QVERIFY(commandLine.add(m_region));
    QVERIFY(m_scene->waitFor(u"Valid"_s));
    QVERIFY(m_scene->press(u"Verify"_s));
    QVERIFY(m_scene->waitFor(u"Valid · verified just now"_s));
}

QTEST_MAIN(TestMovedRegion)
#include "tst_movedregion.moc"
