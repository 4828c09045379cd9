// SPDX-License-Identifier: Apache-2.0
#include "gui/linkfield.h"
#include "gui/note.h"
#include "gui/qrcode.h"
#include "gui/waitingpage.h"
#include "support/fakeclock.h"

#include <QDesktopServices>
#include <QLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace spacekey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page on which a person waits for a browser to come back, on a clock of the test's own.
class TestWaitingPage : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void browse(const QUrl &) { }

private Q_SLOTS:
    void init();
    void cleanup();
    void aRedirectHasALinkAndNoCode();
    void theWholeLinkCanBeRead();
    void aCodeHasNoOfferOfItsOwn();
    void offersSomethingElseAfterAWhile();
    void offersItAtOnceWithoutABrowser();
    void offersItAtOnceToABrowserThatWantsHttps();
    void saysWhatIsInTheWay();
    void handsTheAddressOver();
    void forgetsTheAddress();

private:
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        const auto all = m_page->findChildren<T *>();
        const auto it = std::ranges::find_if(all, [&name](const T *widget) {
            return widget->isVisible() && widget->accessibleName() == name;
        });
        return it == all.end() ? nullptr : *it;
    }
    [[nodiscard]] bool shows(const QString &part) const
    {
        const auto all = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(all, [&part](const QLabel *label) {
            return label->isVisible() && label->text().contains(part);
        });
    }
    [[nodiscard]] bool offers() const
    {
        return find<QLineEdit>(u"Address from the browser"_s) && shows(u"Nothing came back?"_s)
            && find<QPushButton>(u"Use address"_s) && find<QPushButton>(u"Use a code instead"_s);
    }
    void start(Flow flow);

    FakeClock m_clock;
    std::unique_ptr<WaitingPage> m_page;
};

void TestWaitingPage::init()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "browse");
    m_page = std::make_unique<WaitingPage>(Region{.id = u"lab"_s,
                                                  .name = u"Our lab"_s,
                                                  .apiBase = QUrl(u"https://api.lab.example"_s),
                                                  .webBase = QUrl(u"https://lab.example"_s)},
                                           m_clock);
    m_page->show();
}

void TestWaitingPage::cleanup()
{
    m_page.reset();
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

void TestWaitingPage::start(Flow flow)
{
    SignInPrompt prompt{.flow = flow,
                        .link = QUrl(u"https://lab.example/oauth/x"_s),
                        .linkTrusted = true,
                        .lifetime = 10min};
    if (flow == Flow::Device)
        prompt.userCode = u"b9bac"_s;
    m_page->start(prompt);
}

void TestWaitingPage::aRedirectHasALinkAndNoCode()
{
    start(Flow::Redirect);
    QCOMPARE(find<LinkField>(u"Verification link"_s)->toPlainText(),
             u"https://lab.example/oauth/x"_s);
    QVERIFY(find<QPushButton>(u"Copy link"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"Open browser again"_s)->isEnabled());
    QVERIFY(shows(u"Your browser shows that page now."_s));
    QVERIFY(!find<QWidget>(u"Verification code"_s));
    QVERIFY(!find<QPushButton>(u"Copy code"_s));
    QVERIFY(!m_page->findChild<QrCode *>()->isVisible());
    QVERIFY(!shows(u"scan with a phone"_s));
    QVERIFY(shows(u"10:00 left"_s));
    m_clock.advance(61s);
    QVERIFY(shows(u"8:59 left"_s));

    // The same page serves the other way, and this one again.
    start(Flow::Device);
    QVERIFY(find<QWidget>(u"Verification code"_s));
    QVERIFY(m_page->findChild<QrCode *>()->isVisible());
    QVERIFY(!shows(u"Your browser shows that page now."_s));
    start(Flow::Redirect);
    QVERIFY(!find<QWidget>(u"Verification code"_s));
}

void TestWaitingPage::theWholeLinkCanBeRead()
{
    for (const qsizetype length : {60, 120, 250, 300}) {
        m_page->start(
            {.flow = Flow::Redirect,
             .link = QUrl(u"https://lab.example/oauth/authorize?state="_s + QString(length, u'x')),
             .linkTrusted = true,
             .lifetime = 10min});
        QCoreApplication::processEvents(); // the layouts tell one another
        m_page->resize(680, m_page->layout()->totalHeightForWidth(680));
        QCoreApplication::processEvents();
        auto *link = find<LinkField>(u"Verification link"_s);
        QCOMPARE(link->verticalScrollBar()->maximum(), 0);
        link->moveCursor(QTextCursor::End);
        QVERIFY2(link->cursorRect().bottom() < link->viewport()->height(),
                 qPrintable(QString::number(length)));
    }
}

void TestWaitingPage::aCodeHasNoOfferOfItsOwn()
{
    start(Flow::Device);
    m_clock.advance(5min);
    QVERIFY(!offers());
    QSignalSpy wanted(m_page.get(), &WaitingPage::flowWanted);
    find<QPushButton>(u"Use a browser redirect instead"_s)->click();
    QCOMPARE(wanted.first().first().value<Flow>(), Flow::Redirect);
}

void TestWaitingPage::offersSomethingElseAfterAWhile()
{
    start(Flow::Redirect);
    m_clock.advance(14'999ms);
    QVERIFY(!offers());
    m_clock.advance(1ms);
    QVERIFY(offers());
    QVERIFY(find<QPushButton>(u"Copy link"_s)); // and all else stays
    QSignalSpy wanted(m_page.get(), &WaitingPage::flowWanted);
    find<QPushButton>(u"Use a code instead"_s)->click();
    QCOMPARE(wanted.first().first().value<Flow>(), Flow::Device);

    m_page->stop();
    QCOMPARE(m_clock.activeTimers(), 0);
    start(Flow::Redirect);
    QVERIFY(!offers());
}

void TestWaitingPage::offersItAtOnceWithoutABrowser()
{
    QDesktopServices::unsetUrlHandler(u"https"_s); // and the offscreen platform has no browser
    start(Flow::Redirect);
    QVERIFY(offers());
    QVERIFY(shows(u"No browser could be opened."_s));
    QVERIFY(shows(u"on this computer"_s));
    QVERIFY(!shows(u"phone"_s));
    QVERIFY(!shows(u"Your browser shows that page now."_s));
}

void TestWaitingPage::offersItAtOnceToABrowserThatWantsHttps()
{
    start(Flow::Redirect);
    m_page->showTrouble({.code = Error::Code::ReplyMismatch, .what = u"Not ours."_s});
    QVERIFY(!offers());
    m_page->showTrouble({.code = Error::Code::BrowserUpgraded, .what = u"It wants https."_s});
    QVERIFY(offers());
}

void TestWaitingPage::saysWhatIsInTheWay()
{
    start(Flow::Redirect);
    m_page->showTrouble({.code = Error::Code::ReplyMismatch,
                         .what = u"A reply did not match."_s,
                         .remedy = u"Open the link <b>here</b>."_s});
    QVERIFY(shows(u"A reply did not match. Open the link <b>here</b>."_s));
    m_page->clearTrouble();
    QVERIFY(!shows(u"A reply did not match."_s));
}

void TestWaitingPage::handsTheAddressOver()
{
    start(Flow::Redirect);
    m_clock.advance(15s);
    QSignalSpy given(m_page.get(), &WaitingPage::addressGiven);
    auto *field = find<QLineEdit>(u"Address from the browser"_s);
    field->setText(u"  http://localhost:4711/callback?code=made-up "_s);
    find<QPushButton>(u"Use address"_s)->click();
    QVERIFY(given.first().first().toString() == u"http://localhost:4711/callback?code=made-up"_s);

    m_page->showAddressProblem({.what = u"This is not it."_s, .remedy = u"Copy all of it."_s});
    QVERIFY(shows(u"This is not it. Copy all of it."_s));
    QTest::keyClicks(field, u"x"_s);
    QVERIFY(!shows(u"This is not it."_s));
}

void TestWaitingPage::forgetsTheAddress()
{
    start(Flow::Redirect);
    m_clock.advance(15s);
    auto *field = find<QLineEdit>(u"Address from the browser"_s);
    field->setText(u"http://localhost:4711/callback?code=made-up"_s);
    m_page->stop();
    QVERIFY(field->text().isEmpty());
    QVERIFY(!field->isUndoAvailable());
}

QTEST_MAIN(TestWaitingPage)
#include "tst_waitingpage.moc"
