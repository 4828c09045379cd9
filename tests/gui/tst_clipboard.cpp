// SPDX-License-Identifier: Apache-2.0
#include "core/settings.h"
#include "gui/clipboard.h"
#include "support/fakeclock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace spacekey;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

/// A token on the clipboard, and how it leaves it.
class TestClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isMarkedAsSecret();
    void isClearedInTime();
    void isClearedAfterTheTimeThatIsSet_data();
    void isClearedAfterTheTimeThatIsSet();
    void staysLongerWhenAsked();
    void isClearedWhenAsked();
    void isClearedWhenTheProgramEnds();
    void leavesSomebodyElsesTextAlone();
    void aSecondTokenStartsAnew();
    void saysWhenItCannotBeCleared();
    void ticksOnlyWhileItCounts();
    void anApiServerTakesTheTokensPlace();
    void anApiServerStays();
    void aTokenTakesTheServersPlace();

private:
    [[nodiscard]] static Profile profileIn(const QTemporaryDir &home)
    {
        Profile profile = Profile::inSandbox();
        profile.dataDir = home.filePath(u"data"_s);
        profile.configDir = home.filePath(u"config"_s);
        return profile;
    }

    QTemporaryDir m_home;
    Settings m_settings{profileIn(m_home)};
    QClipboard *m_system = nullptr;
    const QString m_text = u"0123456789abcdef0123456789abcdef"_s;
    const AccessToken m_token = AccessToken::fromBytes(m_text.toLatin1());
};

void TestClipboard::init()
{
    m_system = QGuiApplication::clipboard();
    m_system->clear();
    QVERIFY(m_settings.setValue(Settings::Key::ClipboardSeconds, 30));
}

void TestClipboard::isMarkedAsSecret()
{
    FakeClock clock;
    Clipboard clipboard(*m_system, m_settings, clock);
    clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
    const QMimeData *data = m_system->mimeData();
    QCOMPARE(data->text(), m_text);
    QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), "secret");
    QVERIFY(data->hasFormat(u"ExcludeClipboardContentFromMonitorProcessing"_s));
    QCOMPARE(data->data(u"CanIncludeInClipboardHistory"_s), QByteArray(4, '\0'));
    QCOMPARE(data->data(u"CanUploadToCloudClipboard"_s), QByteArray(4, '\0'));
    QVERIFY(data->hasFormat(u"org.nspasteboard.ConcealedType"_s));
}

void TestClipboard::isClearedInTime()
{
    FakeClock clock;
    Clipboard clipboard(*m_system, m_settings, clock);
    QSignalSpy changes(&clipboard, &Clipboard::stateChanged);
    clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
    QCOMPARE(clipboard.state(), Clipboard::State::Counting);
    QCOMPARE(clipboard.loan().owner, u"Ada"_s);
    QCOMPARE(clipboard.left(), seconds(30));
    clock.advance(seconds(29));
    QCOMPARE(clipboard.left(), seconds(1));
    QCOMPARE(m_system->text(), m_text);
    clock.advance(seconds(1));
    QCOMPARE(m_system->text(), QString());
    QCOMPARE(clipboard.state(), Clipboard::State::Idle);
    QCOMPARE(changes.size(), 2);
}

void TestClipboard::isClearedAfterTheTimeThatIsSet_data()
{
    QTest::addColumn<QVariant>("setting");
    QTest::addColumn<int>("span");

    QTest::newRow("a minute") << QVariant(60) << 60;
    QTest::newRow("zero is no time") << QVariant(0) << 1;
    QTest::newRow("below zero") << QVariant(-5) << 1;
    QTest::newRow("for ever") << QVariant(1'000'000) << 600;
    QTest::newRow("not a number") << QVariant(u"soon"_s) << 1;
}

void TestClipboard::isClearedAfterTheTimeThatIsSet()
{
    QFETCH(const QVariant, setting);
    QFETCH(const int, span);
    QVERIFY(m_settings.setValue(Settings::Key::ClipboardSeconds, setting));
    FakeClock clock;
    Clipboard clipboard(*m_system, m_settings, clock);
    clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
    QCOMPARE(clipboard.left(), seconds(span));
    clock.advance(seconds(span));
    QCOMPARE(m_system->text(), QString());
}

void TestClipboard::staysLongerWhenAsked()
{
    FakeClock clock;
    Clipboard clipboard(*m_system, m_settings, clock);
    clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
    clock.advance(seconds(20));
    clipboard.keepLonger();
    QCOMPARE(clipboard.left(), seconds(40));
    QCOMPARE(clipboard.span(), seconds(40));
    clock.advance(seconds(39));
    QCOMPARE(m_system->text(), m_text);
    clock.advance(seconds(1));
    QCOMPARE(m_system->text(), QString());
}

void TestClipboard::isClearedWhenAsked()
{
    FakeClock clock;
    Clipboard clipboard(*m_system, m_settings, clock);
    clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
    clipboard.clear();
    QCOMPARE(m_system->text(), QString());
    QCOMPARE(clipboard.state(), Clipboard::State::Idle);
}

void TestClipboard::isClearedWhenTheProgramEnds()
{
    FakeClock clock;
    {
        Clipboard clipboard(*m_system, m_settings, clock);
        clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
    }
    QCOMPARE(m_system->text(), QString());
}

void TestClipboard::leavesSomebodyElsesTextAlone()
{
    FakeClock clock;
    {
        Clipboard clipboard(*m_system, m_settings, clock);
        clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
        clock.advance(seconds(10));
        m_system->setText(u"a shopping list"_s);
        QCOMPARE(clipboard.state(), Clipboard::State::Idle);
        clock.advance(seconds(60));
        clipboard.clear();
        QCOMPARE(m_system->text(), u"a shopping list"_s);
    }
    QCOMPARE(m_system->text(), u"a shopping list"_s);
}

void TestClipboard::aSecondTokenStartsAnew()
{
    FakeClock clock;
    Clipboard clipboard(*m_system, m_settings, clock);
    QSignalSpy copies(&clipboard, &Clipboard::copied);
    clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
    clock.advance(seconds(20));
    clipboard.lend("another-made-up-token", {.owner = u"Grace"_s});
    QCOMPARE(copies.size(), 2);
    QCOMPARE(clipboard.state(), Clipboard::State::Counting);
    QCOMPARE(clipboard.loan().owner, u"Grace"_s);
    QCOMPARE(clipboard.left(), seconds(30));
    clock.advance(seconds(30));
    QCOMPARE(m_system->text(), QString());
}

void TestClipboard::saysWhenItCannotBeCleared()
{
    FakeClock clock;
    Clipboard clipboard(*m_system, m_settings, clock);
    clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
    bool stubborn = true;
    QObject desktop;
    connect(m_system, &QClipboard::dataChanged, &desktop, [&] {
        if (stubborn && m_system->text().isEmpty())
            m_system->setText(m_text);
    });
    clock.advance(seconds(30));
    QCOMPARE(clipboard.state(), Clipboard::State::Refused);
    QCOMPARE(clock.activeTimers(), 0);
    stubborn = false;
    clipboard.clear();
    QCOMPARE(clipboard.state(), Clipboard::State::Idle);
    QCOMPARE(m_system->text(), QString());
}

void TestClipboard::ticksOnlyWhileItCounts()
{
    FakeClock clock;
    Clipboard clipboard(*m_system, m_settings, clock);
    QSignalSpy ticks(&clipboard, &Clipboard::ticked);
    QCOMPARE(clock.activeTimers(), 0);
    clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
    QCOMPARE(clock.activeTimers(), 1);
    clock.advance(seconds(30));
    QCOMPARE(ticks.size(), 29);
    QCOMPARE(clock.activeTimers(), 0);
}

void TestClipboard::anApiServerTakesTheTokensPlace()
{
    FakeClock clock;
    const QString server = u"https://api.example.org"_s;
    {
        Clipboard clipboard(*m_system, m_settings, clock);
        clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s, .apiServer = server});
        QSignalSpy changes(&clipboard, &Clipboard::stateChanged);
        clipboard.copyApiServer(clipboard.loan().apiServer, u"Ada"_s);
        QCOMPARE(clipboard.state(), Clipboard::State::ServerCopied);
        QVERIFY(clipboard.tookPlace());
        QVERIFY(!clipboard.isLending());
        QCOMPARE(changes.size(), 1); // never Idle between
        QVERIFY(!m_system->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
        clipboard.clear();
        QCOMPARE(m_system->text(), server);
        clock.advance(seconds(60));
        QCOMPARE(clipboard.state(), Clipboard::State::Idle);
        QCOMPARE(clock.activeTimers(), 0);
    }
    QCOMPARE(m_system->text(), server);
}

void TestClipboard::anApiServerStays()
{
    FakeClock clock;
    {
        Clipboard clipboard(*m_system, m_settings, clock);
        clipboard.copyApiServer(u"https://api.example.org"_s, u"Ada"_s);
        QVERIFY(!clipboard.tookPlace());
    }
    QCOMPARE(m_system->text(), u"https://api.example.org"_s);
}

void TestClipboard::aTokenTakesTheServersPlace()
{
    FakeClock clock;
    Clipboard clipboard(*m_system, m_settings, clock);
    clipboard.copyApiServer(u"https://api.example.org"_s, u"Ada"_s);
    clock.advance(Clipboard::moment - seconds(1));
    clipboard.lend(m_token.bytes(), {.owner = u"Ada"_s});
    clock.advance(seconds(29));
    QCOMPARE(m_system->text(), m_text);
    clock.advance(seconds(1));
    QCOMPARE(m_system->text(), QString());
}

QTEST_MAIN(TestClipboard)
#include "tst_clipboard.moc"
