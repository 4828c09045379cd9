// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialcard.h"
#include "gui/credentiallist.h"
#include "gui/windowscene.h"

#include <QAccessible>
#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A region has more credentials than cards are made of at first: each of them is reached all the
/// same.
class TestManyCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thoseFarBelowComeWhenScrolledTo();
    void theTabKeyReachesThemAll();
    void homeAndEndGoToTheFirstAndTheLast();
    void staysAliveOnTheWayToTheLast();
    void whoGoesElsewhereOnTheWayIsLeftThere_data();
    void whoGoesElsewhereOnTheWayIsLeftThere();
    void aScreenReaderFindsThemAll();
    void aScreenReaderScrollsByTheFocus();
    void aNewOneIsGoneTo();

private:
    static constexpr int many = 90;

    /// Adds one for this session, under a name of its own.
    void add() const;
    [[nodiscard]] QString first() const { return m_scene->bench.credentials.all().first().name; }
    [[nodiscard]] QString last() const { return m_scene->bench.credentials.all().last().name; }
    void beAtTheFirst() const;
    /// Waits until no more cards come.
    [[nodiscard]] qsizetype cards() const;
    [[nodiscard]] bool isAt(const QString &name) const;

    std::unique_ptr<WindowScene> m_scene;
};

void TestManyCredentials::add() const
{
    std::ignore = m_scene->bench.credentials.addForSession(
        {.region = u"lab"_s, .apiServer = m_scene->bench.region().apiServer()},
        AccessToken::fromBytes("a-made-up-token"));
}

void TestManyCredentials::beAtTheFirst() const
{
    m_scene->find<CredentialCard>(first())->tabStops().first()->setFocus();
}

void TestManyCredentials::init()
{
    m_scene = std::make_unique<WindowScene>();
    for (int i = 0; i < many; ++i)
        add();
    m_scene->open();
    QTRY_VERIFY(cards() >= 60);
}

void TestManyCredentials::cleanup()
{
    m_scene.reset();
}

qsizetype TestManyCredentials::cards() const
{
    qsizetype before = -1;
    qsizetype now = 0;
    while (now != before) {
        before = now;
        QTest::qWait(50);
        now = m_scene->window->findChildren<CredentialCard *>().size();
    }
    return now;
}

bool TestManyCredentials::isAt(const QString &name) const
{
    const auto *card = m_scene->find<CredentialCard>(name);
    return card && card->isAncestorOf(QApplication::focusWidget());
}

void TestManyCredentials::thoseFarBelowComeWhenScrolledTo()
{
    QVERIFY(cards() < many);
    QScrollBar *bar = m_scene->window->findChild<QScrollArea *>(u"cards"_s)->verticalScrollBar();
    QTRY_VERIFY((bar->setValue(bar->maximum()), cards()) == many);
}

void TestManyCredentials::theTabKeyReachesThemAll()
{
    beAtTheFirst();
    QSet<QString> reached;
    for (int i = 0; i < many * 8 && reached.size() < many; ++i) {
        for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
            if (const auto *card = qobject_cast<const CredentialCard *>(at))
                reached.insert(card->credential().name);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::qWait(2); // no person is faster
    }
    QCOMPARE(reached.size(), many);
}

void TestManyCredentials::homeAndEndGoToTheFirstAndTheLast()
{
    beAtTheFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTRY_VERIFY(isAt(last()));
    QVERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QTRY_VERIFY(isAt(first()));
    QVERIFY(!QApplication::focusWidget()->visibleRegion().isEmpty());
}

void TestManyCredentials::staysAliveOnTheWayToTheLast()
{
    constexpr qsizetype aFew = 10;
    qsizetype before = cards();
    qsizetype mostAtOnce = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, &heart, [&] {
        const qsizetype now = m_scene->window->findChildren<CredentialCard *>().size();
        mostAtOnce = std::max(mostAtOnce, now - std::exchange(before, now));
    });
    heart.start(0);
    beAtTheFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTRY_VERIFY(isAt(last()));
    QVERIFY2(mostAtOnce <= aFew, qPrintable(QString::number(mostAtOnce)));
}

void TestManyCredentials::whoGoesElsewhereOnTheWayIsLeftThere_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("to the first") << Qt::Key_Home;
    QTest::newRow("to the next") << Qt::Key_Tab;
}

void TestManyCredentials::whoGoesElsewhereOnTheWayIsLeftThere()
{
    QFETCH(Qt::Key, key);
    beAtTheFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTest::keyClick(QApplication::focusWidget(), key);
    QVERIFY(cards() < many);
    QVERIFY(isAt(first()));
}

void TestManyCredentials::aScreenReaderFindsThemAll()
{
    QVERIFY(cards() < many);
    QAccessible::setActive(true);
    QTRY_COMPARE(cards(), many);
    const QAccessibleInterface *group =
        QAccessible::queryAccessibleInterface(m_scene->window->findChild<CredentialList *>());
    QCOMPARE(group->childCount(), many);
    QCOMPARE(group->child(many - 1)->text(QAccessible::Name), last());
    QAccessible::setActive(false);
}

void TestManyCredentials::aScreenReaderScrollsByTheFocus()
{
    beAtTheFirst();
    const auto *card = m_scene->find<CredentialCard>(m_scene->bench.credentials.all().at(6).name);
    QVERIFY(card);
    auto *copy = card->findChild<QPushButton *>(u"copyToken"_s);
    QVERIFY(copy->visibleRegion().isEmpty());
    QAccessibleInterface *button = QAccessible::queryAccessibleInterface(copy);
    QAccessibleActionInterface *actions = button ? button->actionInterface() : nullptr;
    QVERIFY(actions);
    actions->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(copy->hasFocus());
    QCOMPARE(copy->visibleRegion(), QRegion(copy->rect()));

    // The window comes back as it was left, wherever the focus is.
    m_scene->window->findChild<QScrollArea *>(u"cards"_s)->verticalScrollBar()->setValue(0);
    QWidget elsewhere;
    elsewhere.show();
    elsewhere.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
    m_scene->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_scene->window.get()));
    QVERIFY(copy->hasFocus());
    QVERIFY(copy->visibleRegion().isEmpty());
}

void TestManyCredentials::aNewOneIsGoneTo()
{
    add();
    beAtTheFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QTRY_VERIFY(isAt(last()));
}

QTEST_MAIN(TestManyCredentials)
#include "tst_manycredentials.moc"
