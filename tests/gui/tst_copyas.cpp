// SPDX-License-Identifier: Apache-2.0
#include "app/tokenformats.h"
#include "gui/copyasmenu.h"
#include "gui/style.h"
#include "gui/windowscene.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// The button beside Copy token, what it opens, and the API server that is offered after a copy.
class TestCopyAs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void copiesEachForm_data();
    void copiesEachForm();
    void copiesTheApiServerForGood();
    void offersTheApiServerAfterTheToken();
    void isOpenedByKeyboard();
    void bothButtonsCanBePressed();

private:
    [[nodiscard]] bool choose(const QString &entry) const;

    std::unique_ptr<WindowScene> m_scene;
    Credential m_credential;
};

void TestCopyAs::initTestCase()
{
    QApplication::setStyle(new Style);
}

void TestCopyAs::init()
{
    m_scene = std::make_unique<WindowScene>();
    m_scene->bench.setUpClientPair();
    m_credential = m_scene->bench.connectAs(m_scene->bench.person());
    m_scene->open();
}

void TestCopyAs::cleanup()
{
    m_scene.reset();
}

bool TestCopyAs::choose(const QString &entry) const
{
    if (!m_scene->press(u"Copy as"_s))
        return false;
    auto *menu = qobject_cast<CopyAsMenu *>(QApplication::activePopupWidget());
    for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
        if (action->text().remove(u'&') != entry)
            continue;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        return true;
    }
    return false;
}

void TestCopyAs::copiesEachForm_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<TokenFormats::Form>("form");
    QTest::addColumn<QString>("said");

    using Form = TokenFormats::Form;
    QTest::newRow("token") << u"Token"_s << Form::Token << u"Token copied for"_s;
    QTest::newRow("header") << u"Authorization header"_s << Form::AuthorizationHeader
                            << u"Authorization header copied for"_s;
    QTest::newRow("sh") << u"Environment for sh"_s << Form::ShEnvironment
                        << u"Environment copied for"_s;
    QTest::newRow("PowerShell") << u"Environment for PowerShell"_s << Form::PowerShellEnvironment
                                << u"Environment copied for"_s;
    QTest::newRow("bs") << u"bs config file"_s << Form::BsConfig << u"bs config file copied for"_s;
}

void TestCopyAs::copiesEachForm()
{
    QFETCH(const QString, entry);
    QFETCH(const TokenFormats::Form, form);
    QFETCH(const QString, said);
    QVERIFY(choose(entry));
    QVERIFY(m_scene->waitFor(said));
    QVERIFY(m_scene->shows(u"clears in 30 s"_s));
    const auto token = AccessToken::fromBytes(m_scene->bench.tokenOf(m_credential));
    QVERIFY(WindowScene::clipboardText().toUtf8()
            == *TokenFormats::inForm(form, m_credential.apiServer, token));
    QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    m_scene->clock.advance(std::chrono::seconds(30));
    QVERIFY(WindowScene::clipboardText().isEmpty());
}

void TestCopyAs::copiesTheApiServerForGood()
{
    QVERIFY(choose(u"API server"_s));
    QCOMPARE(WindowScene::clipboardText(), m_credential.apiServer);
    QVERIFY(m_scene->shows(u"API server copied for "_s + m_credential.title()));
    QVERIFY(!m_scene->shows(u"place"_s));
    m_scene->clock.advance(std::chrono::seconds(60));
    QCOMPARE(WindowScene::clipboardText(), m_credential.apiServer);
    QVERIFY(m_scene->shows(u"Keychain: GNOME Keyring, unlocked"_s));
}

void TestCopyAs::offersTheApiServerAfterTheToken()
{
    QVERIFY(!m_scene->find<QPushButton>(u"Copy API server"_s));
    QVERIFY(m_scene->press(u"Copy token"_s));
    QVERIFY(m_scene->press(u"Copy API server"_s));
    QCOMPARE(WindowScene::clipboardText(), m_credential.apiServer);
    QVERIFY(m_scene->shows(u"It took the token's place on the clipboard."_s));
    QVERIFY(!m_scene->find<QPushButton>(u"Clear now"_s));
    m_scene->clock.advance(std::chrono::seconds(60));
    QCOMPARE(WindowScene::clipboardText(), m_credential.apiServer);
}

void TestCopyAs::isOpenedByKeyboard()
{
    m_scene->find<QPushButton>(u"Copy token"_s)->setFocus();
    QTest::keyClick(m_scene->window.get(), Qt::Key_Tab);
    auto *button = m_scene->find<QPushButton>(u"Copy as"_s);
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QTest::keyClick(m_scene->window.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_H);
    QVERIFY(m_scene->waitFor(u"Authorization header copied for"_s));
    m_scene->window->activateWindow(); // as a window manager does after a menu
    QVERIFY(QTest::qWaitForWindowActive(m_scene->window.get()));
    QTest::keyClick(m_scene->window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(WindowScene::clipboardText(), m_credential.apiServer);
}

void TestCopyAs::bothButtonsCanBePressed()
{
    for (const QString &name : {u"Copy token"_s, u"Copy as"_s}) {
        QAccessibleInterface *button =
            QAccessible::queryAccessibleInterface(m_scene->find<QPushButton>(name));
        QCOMPARE(button->text(QAccessible::Name), name);
        QVERIFY(button->actionInterface()->actionNames().contains(
            QAccessibleActionInterface::pressAction()));
    }
}

QTEST_MAIN(TestCopyAs)
#include "tst_copyas.moc"
