// SPDX-License-Identifier: Apache-2.0
#include "app/workbench.h"
#include "gui/clientkeydialog.h"
#include "support/testkeyring.h"

#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;

class TestClientKeyDialog : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void browse(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsTheWayToThePortal();
    void opensNothingThatIsNoWebAddress();
    void leavesNoSecretBehind();
    void savesWhatWasPasted();
    void refusesInPlace_data();
    void refusesInPlace();
    void replacesASecret();
    void cancelChangesNothing();
    // Last, for it ends the keyring's daemon.
    void aLockedKeychainLosesNothing();

private:
    void open(const Region &region);
    template<typename T>
    T *find(const QString &name) const;

    std::unique_ptr<Workbench> m_bench;
    QPointer<ClientKeyDialog> m_dialog;
    QList<QUrl> m_opened;
};

template<typename T>
T *TestClientKeyDialog::find(const QString &name) const
{
    for (T *widget : m_dialog->findChildren<T *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

void TestClientKeyDialog::init()
{
    m_bench = std::make_unique<Workbench>();
    m_opened.clear();
}

void TestClientKeyDialog::cleanup()
{
    delete m_dialog;
    m_bench.reset();
}

void TestClientKeyDialog::open(const Region &region)
{
    m_dialog = new ClientKeyDialog(region, m_bench->clientKeys);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestClientKeyDialog::tellsTheWayToThePortal()
{
    const Region region = *m_bench->regions.find(u"use1"_s);
    QDesktopServices::setUrlHandler(u"https"_s, this, "browse");
    open(region);
    QVERIFY(find<QPushButton>(u"Open portal"_s)->isVisible());
    QTest::mouseClick(find<QPushButton>(u"Open portal"_s), Qt::LeftButton);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_opened, QList<QUrl>({region.portal}));
    QString steps;
    for (const auto *label : m_dialog->findChildren<QLabel *>())
        steps += label->text();
    for (const auto &word : {"My Apps"_L1, "Create New Application"_L1, "Credentials"_L1})
        QVERIFY(steps.contains(word));
    delete m_dialog;

    open(m_bench->region()); // whose portal is not known
    QVERIFY(!find<QPushButton>(u"Open portal"_s)->isVisible());
}

void TestClientKeyDialog::opensNothingThatIsNoWebAddress()
{
    Region region = m_bench->region();
    region.portal = QUrl(u"file:///usr/bin/true"_s);
    QDesktopServices::setUrlHandler(u"file"_s, this, "browse");
    open(region);
    auto *button = find<QPushButton>(u"Open portal"_s);
    QVERIFY(!button->isVisible());
    button->click();
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened, QList<QUrl>());
}

void TestClientKeyDialog::leavesNoSecretBehind()
{
    open(m_bench->region());
    QPointer<QLineEdit> secret = find<QLineEdit>(u"Client secret"_s);
    QTest::mouseClick(find<QPushButton>(u"Show client secret"_s), Qt::LeftButton);
    QTest::keyClicks(secret, u"my-secret"_s);
    m_dialog->reject();
    QVERIFY(secret); // until the event loop comes round
    QVERIFY(secret->text().isEmpty());
    secret->undo();
    QVERIFY(secret->text().isEmpty());
}

void TestClientKeyDialog::savesWhatWasPasted()
{
    open(m_bench->region());
    QSignalSpy saved(m_dialog, &ClientKeyDialog::saved);
    QVERIFY(find<QLineEdit>(u"Client key"_s)->hasFocus());
    QCOMPARE(find<QLineEdit>(u"Client secret"_s)->echoMode(), QLineEdit::Password);
    QTest::mouseClick(find<QPushButton>(u"Show client secret"_s), Qt::LeftButton);
    QCOMPARE(find<QLineEdit>(u"Client secret"_s)->echoMode(), QLineEdit::Normal);
    find<QLineEdit>(u"Client key"_s)->setText(u" "_s + m_bench->simulator.clientId() + u"\n"_s);
    find<QLineEdit>(u"Client secret"_s)
        ->setText(QString::fromLatin1(m_bench->simulator.clientSecret()) + u" "_s);
    QVERIFY(find<QPushButton>(u"Save"_s)->isDefault());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(saved.count(), 1);

    const auto lookup = m_bench->clientKeys.lookup(m_bench->region());
    QSignalSpy found(lookup.get(), &ClientPairLookup::found);
    QCOMPARE(failureOf(*lookup), std::nullopt);
    const auto pair = found.first().first().value<ClientPair>();
    QCOMPARE(pair.id, m_bench->simulator.clientId());
    QCOMPARE(pair.secret, m_bench->simulator.clientSecret());
}

void TestClientKeyDialog::refusesInPlace_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("secret");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no secret") << u"key"_s << QString();
    QTest::newRow("a space in the key") << u"my key"_s << u"secret"_s;
    QTest::newRow("an umlaut") << u"kläy"_s << u"secret"_s;
}

void TestClientKeyDialog::refusesInPlace()
{
    QFETCH(QString, key);
    QFETCH(QString, secret);
    open(m_bench->region());
    find<QLineEdit>(u"Client key"_s)->setText(key);
    find<QLineEdit>(u"Client secret"_s)->setText(secret);
    QTest::mouseClick(find<QPushButton>(u"Save"_s), Qt::LeftButton);
    auto *strip = m_dialog->findChild<QWidget *>(u"strip"_s);
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(find<QLineEdit>(u"Client key"_s)->text(), key);
    QVERIFY(find<QPushButton>(u"Save"_s)->isEnabled());
    QVERIFY(!m_bench->clientKeys.isSetUp(m_bench->region()));
}

void TestClientKeyDialog::replacesASecret()
{
    QCOMPARE(failureOf(*m_bench->clientKeys.save(m_bench->region(),
                                                 {.id = u"my-app"_s, .secret = "first"})),
             std::nullopt);
    open(m_bench->region());
    QCOMPARE(find<QLineEdit>(u"Client key"_s)->text(), u"my-app"_s);
    QVERIFY(find<QLineEdit>(u"Client secret"_s)->text().isEmpty());
    QVERIFY(find<QLineEdit>(u"Client secret"_s)->hasFocus());
    find<QLineEdit>(u"Client secret"_s)->setText(u"second"_s);
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(TestKeyring::lookup(m_bench->profile.keychainService,
                                 m_bench->profile.clientSecretKey(u"lab"_s)),
             u"second"_s);
}

void TestClientKeyDialog::cancelChangesNothing()
{
    TestKeyring keyring;
    open(m_bench->region());
    find<QLineEdit>(u"Client key"_s)->setText(u"my-app"_s);
    find<QLineEdit>(u"Client secret"_s)->setText(u"my-secret"_s);
    QVERIFY(keyring.stop());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY(!find<QPushButton>(u"Save"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"Cancel"_s)->isEnabled());
    QTest::mouseClick(find<QPushButton>(u"Cancel"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(keyring.resume());
    QVERIFY(!m_bench->clientKeys.isSetUp(m_bench->region()));
}

void TestClientKeyDialog::aLockedKeychainLosesNothing()
{
    TestKeyring keyring;
    QVERIFY(keyring.lock());
    open(m_bench->region());
    find<QLineEdit>(u"Client key"_s)->setText(u"my-app"_s);
    find<QLineEdit>(u"Client secret"_s)->setText(u"my-secret"_s);
    QTest::keyClick(m_dialog, Qt::Key_Return);
    auto *strip = m_dialog->findChild<QWidget *>(u"strip"_s);
    QTRY_VERIFY(strip->isVisible());
    QCOMPARE(find<QLineEdit>(u"Client secret"_s)->text(), u"my-secret"_s);
    QVERIFY(!m_bench->clientKeys.isSetUp(m_bench->region()));
    QVERIFY(keyring.replace());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_bench->clientKeys.isSetUp(m_bench->region()));
}

QTEST_MAIN(TestClientKeyDialog)
#include "tst_clientkeydialog.moc"
