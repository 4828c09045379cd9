// SPDX-License-Identifier: Apache-2.0
#include "gui/credentialcard.h"
#include "gui/pastedialog.h"
#include "gui/windowscene.h"
#include "support/testkeyring.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

/// A person has a token from elsewhere, and pastes it into the window.
class TestPasteDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsItAndShowsItsCard();
    void takesTheNameThatIsTyped();
    void refusesWhatIsNoToken_data();
    void refusesWhatIsNoToken();
    void saysThatItMayBelongToAnotherRegion();
    void withoutAnAnswerItIsKeptAndSaysSo();
    void asksBeforeATakenNameIsReplaced();
    void saysWhenTheTokenIsStoredAlready();
    void storesItAgainIfThatIsWanted();
    void refusesABadNameInPlace();
    void waitingCanBeCancelled();
    void nothingOfItStays();
    void isOfferedWithoutAClientPair();
    void isOneOfTheWaysToConnect();
    void comesForwardWhenItIsOpen();

private:
    [[nodiscard]] QPointer<PasteDialog> open() const;
    [[nodiscard]] static AccessToken tokenOf(Simulator &simulator, int user);
    void write(const QString &field, const QByteArray &text) const;

    std::unique_ptr<WindowScene> m_scene;
};

void TestPasteDialog::init()
{
    m_scene = std::make_unique<WindowScene>();
    m_scene->open();
}

void TestPasteDialog::cleanup()
{
    m_scene.reset();
}

QPointer<PasteDialog> TestPasteDialog::open() const
{
    QTest::keyClick(m_scene->window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<PasteDialog> dialog = m_scene->window->findChild<PasteDialog *>();
    if (!dialog)
        qFatal("the dialog did not open");
    dialog->activateWindow(); // as a window manager does
    if (!QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; }))
        qFatal("the dialog has not come to the front");
    return dialog;
}

AccessToken TestPasteDialog::tokenOf(Simulator &simulator, int user)
{
    return simulator.authority().issueToken(simulator.users().at(user),
                                            Scopes::parse(u"browse global"_s));
}

void TestPasteDialog::write(const QString &field, const QByteArray &text) const
{
    auto *found = m_scene->find<QLineEdit>(field);
    found->clear();
    found->insert(QString::fromUtf8(text)); // as a paste does
}

void TestPasteDialog::keepsItAndShowsItsCard()
{
    const AccessToken token = tokenOf(m_scene->bench.simulator, 1);
    const QPointer<PasteDialog> dialog = open();
    QVERIFY(m_scene->find<QLineEdit>(u"Access token"_s)->hasFocus());
    QCOMPARE(m_scene->find<QLineEdit>(u"Access token"_s)->echoMode(), QLineEdit::Password);
    QVERIFY(m_scene->find<QComboBox>(u"Region"_s)->currentText().startsWith(u"Our lab"_s));
    write(u"Access token"_s, "  " + token.bytes() + "\n");
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QVERIFY(m_scene->waitFor(m_scene->bench.simulator.users().at(1).name));
    QTRY_VERIFY(
        m_scene->find<CredentialCard>(u"default"_s)->isAncestorOf(m_scene->window->focusWidget()));
    const Credential kept = m_scene->bench.credentials.all().first();
    QCOMPARE(kept.source, Credential::Source::Pasted);
    QCOMPARE(kept.health, Credential::Health::Valid);
    QVERIFY(m_scene->bench.tokenOf(kept) == token.bytes());
}

void TestPasteDialog::takesTheNameThatIsTyped()
{
    const QPointer<PasteDialog> dialog = open();
    write(u"Access token"_s, tokenOf(m_scene->bench.simulator, 0).bytes());
    write(u"Credential name"_s, " pipeline ");
    QVERIFY(m_scene->press(u"Save"_s));
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_scene->bench.credentials.all().first().name, u"pipeline"_s);
}

void TestPasteDialog::refusesWhatIsNoToken_data()
{
    QTest::addColumn<QByteArray>("pasted");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("two lines") << QByteArray("made-up-1\nmade-up-2");
    QTest::newRow("two words") << QByteArray("made up");
    QTest::newRow("beyond ASCII") << QByteArray("mädeup");
    QTest::newRow("too long") << QByteArray(AccessToken::maxLength + 1, 'x');
}

void TestPasteDialog::refusesWhatIsNoToken()
{
    QFETCH(const QByteArray, pasted);
    const QPointer<PasteDialog> dialog = open();
    write(u"Access token"_s, pasted);
    QVERIFY(m_scene->press(u"Save"_s));
    QVERIFY(
        m_scene->shows(pasted.isEmpty() ? u"No token was given."_s : u"This is no access token"_s));
    QVERIFY(m_scene->find<QLineEdit>(u"Access token"_s)->hasFocus());
    QVERIFY(dialog->isVisible());
    QTest::keyClick(m_scene->find<QLineEdit>(u"Access token"_s), Qt::Key_A);
    QVERIFY(!m_scene->shows(u"access token:"_s));
    QCOMPARE(m_scene->bench.simulator.authority().counters().apiCalls, 0);
}

void TestPasteDialog::saysThatItMayBelongToAnotherRegion()
{
    Simulator elsewhere(m_scene->bench.clock);
    QVERIFY(elsewhere.listen());
    QVERIFY(m_scene->bench.regions.add({.id = u"other"_s,
                                        .name = u"Other lab"_s,
                                        .apiBase = elsewhere.apiUrl(),
                                        .webBase = elsewhere.webUrl()}));
    const AccessToken token = tokenOf(elsewhere, 0);
    const QPointer<PasteDialog> dialog = open();
    write(u"Access token"_s, token.bytes());
    QVERIFY(m_scene->press(u"Save"_s));
    QVERIFY(m_scene->waitFor(u"belongs to another region"_s));
    QCOMPARE(elsewhere.authority().counters().apiCalls, 0);
    QVERIFY(m_scene->bench.credentials.all().isEmpty());
    auto *region = m_scene->find<QComboBox>(u"Region"_s);
    QVERIFY(region->hasFocus());
    region->setCurrentIndex(region->findData(u"other"_s));
    QVERIFY(!m_scene->shows(u"belongs to another region"_s));
    QCOMPARE(elsewhere.authority().counters().apiCalls, 0); // a choice alone sends nothing
    QVERIFY(m_scene->press(u"Save"_s));
    QTRY_VERIFY(!dialog);
    QTRY_COMPARE(m_scene->chosen(), u"Other lab"_s);
    QCOMPARE(m_scene->bench.credentials.all().first().region, u"other"_s);
}

void TestPasteDialog::withoutAnAnswerItIsKeptAndSaysSo()
{
    const AccessToken token = tokenOf(m_scene->bench.simulator, 0);
    m_scene->bench.relay->addFault(Fault::Error500, Relay::always, u"/current"_s);
    const QPointer<PasteDialog> dialog = open();
    write(u"Access token"_s, token.bytes());
    QVERIFY(m_scene->press(u"Save"_s));
    QTRY_VERIFY(!dialog);
    QVERIFY(m_scene->waitFor(u"The token is stored, but not verified"_s));
    QVERIFY(m_scene->bench.tokenOf(m_scene->bench.credentials.all().first()) == token.bytes());
    m_scene->bench.relay->clearFaults();
    QVERIFY(m_scene->press(u"Verify"_s)); // the strip's, which stands above the card's
    QTRY_COMPARE(m_scene->bench.credentials.all().first().health, Credential::Health::Valid);
    QVERIFY(!m_scene->shows(u"not verified"_s));
}

void TestPasteDialog::asksBeforeATakenNameIsReplaced()
{
    m_scene->bench.setUpClientPair();
    const Credential former = m_scene->bench.connectAs(m_scene->bench.workgroup(), u"core"_s);
    const AccessToken token = tokenOf(m_scene->bench.simulator, 0);
    const QPointer<PasteDialog> dialog = open();
    write(u"Access token"_s, token.bytes());
    write(u"Credential name"_s, "core");
    QVERIFY(m_scene->press(u"Save"_s));
    QVERIFY(m_scene->waitFor(u"“core” is the name of a credential of "_s + former.title()));
    QCOMPARE(m_scene->bench.credentials.all(), QList{former});
    QVERIFY(m_scene->press(u"Replace"_s));
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_scene->bench.credentials.all().size(), 1);
    QVERIFY(m_scene->bench.tokenOf(m_scene->bench.credentials.all().first()) == token.bytes());
}

void TestPasteDialog::saysWhenTheTokenIsStoredAlready()
{
    Workbench &bench = m_scene->bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person(), u"first"_s);
    bench.connectAs(bench.otherPerson(), u"second"_s);
    const int calls = bench.simulator.authority().counters().apiCalls;
    const QPointer<PasteDialog> dialog = open();
    write(u"Access token"_s, bench.tokenOf(first));
    write(u"Credential name"_s, "third");
    QVERIFY(m_scene->press(u"Save"_s));
    QVERIFY(m_scene->waitFor(u"This token is stored already, as “first” (LAB)."_s));
    QCOMPARE(bench.credentials.all().size(), 2);
    QCOMPARE(bench.simulator.authority().counters().apiCalls, calls);
    QVERIFY(m_scene->press(u"Show it"_s));
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(
        m_scene->find<CredentialCard>(u"first"_s)->isAncestorOf(m_scene->window->focusWidget()));
}

void TestPasteDialog::storesItAgainIfThatIsWanted()
{
    Workbench &bench = m_scene->bench;
    bench.setUpClientPair();
    const Credential first = bench.connectAs(bench.person(), u"first"_s);
    const QPointer<PasteDialog> dialog = open();
    write(u"Access token"_s, bench.tokenOf(first));
    write(u"Credential name"_s, "twin");
    QVERIFY(m_scene->press(u"Save"_s));
    QVERIFY(m_scene->press(u"Store it again"_s));
    QTRY_VERIFY(!dialog);
    QVERIFY(bench.credentials.find(u"lab"_s, u"twin"_s));
    QCOMPARE(bench.credentials.all().size(), 2);
}

void TestPasteDialog::refusesABadNameInPlace()
{
    const QPointer<PasteDialog> dialog = open();
    write(u"Access token"_s, tokenOf(m_scene->bench.simulator, 0).bytes());
    write(u"Credential name"_s, "a/b");
    QVERIFY(m_scene->press(u"Save"_s));
    QVERIFY(m_scene->waitFor(u"cannot be a credential's name"_s));
    QVERIFY(m_scene->find<QLineEdit>(u"Credential name"_s)->hasFocus());
    QVERIFY(dialog->isVisible());
}

void TestPasteDialog::waitingCanBeCancelled()
{
    const AccessToken token = tokenOf(m_scene->bench.simulator, 0);
    m_scene->bench.relay->addFault(Fault::Hang, Relay::always, u"/current"_s);
    const QPointer<PasteDialog> dialog = open();
    write(u"Access token"_s, token.bytes());
    QVERIFY(m_scene->press(u"Save"_s));
    QVERIFY(m_scene->waitFor(u"Asking Our lab whose token it is…"_s));
    QVERIFY(!m_scene->find<QLineEdit>(u"Access token"_s)->isEnabled());
    QVERIFY(m_scene->press(u"Cancel"_s));
    auto *field = m_scene->find<QLineEdit>(u"Access token"_s);
    QTRY_VERIFY(field->isEnabled());
    QVERIFY(field->text().toUtf8() == token.bytes());
    QVERIFY(m_scene->press(u"Cancel"_s));
    QTRY_VERIFY(!dialog);
    QVERIFY(m_scene->bench.credentials.all().isEmpty());
    QCOMPARE(m_scene->bench.keyringItems(), 0);
}

void TestPasteDialog::nothingOfItStays()
{
    const QPointer<PasteDialog> dialog = open();
    const QPointer<QLineEdit> field = m_scene->find<QLineEdit>(u"Access token"_s);
    write(u"Access token"_s, "made-up");
    dialog->findChild<QPushButton *>(u"showButton"_s)->click();
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    QVERIFY(!field->isUndoAvailable());
    QTRY_VERIFY(!dialog);
}

void TestPasteDialog::isOfferedWithoutAClientPair()
{
    QVERIFY(m_scene->press(u"Connect BaseSpace"_s));
    QVERIFY(m_scene->press(u"Paste a token instead"_s));
    QTRY_VERIFY(!m_scene->find<QLineEdit>(u"Client key"_s));
    QVERIFY(m_scene->find<QLineEdit>(u"Access token"_s));
}

void TestPasteDialog::isOneOfTheWaysToConnect()
{
    QVERIFY(m_scene->press(u"More ways to connect"_s));
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_P);
    QTRY_VERIFY(m_scene->find<QLineEdit>(u"Access token"_s));
}

void TestPasteDialog::comesForwardWhenItIsOpen()
{
    const QPointer<PasteDialog> dialog = open();
    m_scene->window->activateWindow();
    QCOMPARE(open(), dialog);
    QCOMPARE(m_scene->window->findChildren<PasteDialog *>().size(), 1);
}

QTEST_MAIN(TestPasteDialog)
#include "tst_pastedialog.moc"
