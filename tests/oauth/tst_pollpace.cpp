// SPDX-License-Identifier: Apache-2.0
#include "oauth/pollpace.h"

#include <QTest>

using namespace std::chrono_literals;

namespace spacekey {

class TstPollPace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheServersInterval();
    void slowDownIsForGood();
    void timeOutsDoubleUpToAMinute();
    void anAnswerEndsTheDoubling();
    void isNeverBelowTheInterval();
    void retryAfterCountsOnce();
};

void TstPollPace::keepsTheServersInterval()
{
    PollPace pace(3s);
    QCOMPARE(pace.pause(), 3s);
    pace.answered();
    pace.polled();
    QCOMPARE(pace.pause(), 3s);
}

void TstPollPace::slowDownIsForGood()
{
    PollPace pace(1s);
    pace.slowDown();
    QCOMPARE(pace.pause(), 6s);
    pace.answered();
    pace.polled();
    pace.slowDown();
    pace.polled();
    pace.answered();
    QCOMPARE(pace.pause(), 11s);
}

void TstPollPace::timeOutsDoubleUpToAMinute()
{
    PollPace pace(5s);
    for (const auto expected : {10s, 20s, 40s, 60s, 60s}) {
        pace.timedOut();
        pace.polled();
        QCOMPARE(pace.pause(), expected);
    }
}

void TstPollPace::anAnswerEndsTheDoubling()
{
    PollPace pace(5s);
    pace.timedOut();
    pace.timedOut();
    pace.answered();
    QCOMPARE(pace.pause(), 5s);
    pace.timedOut();
    QCOMPARE(pace.pause(), 10s);
}

void TstPollPace::isNeverBelowTheInterval()
{
    PollPace pace(120s);
    pace.timedOut();
    QCOMPARE(pace.pause(), 120s);
    pace.retryAfter(1s);
    QCOMPARE(pace.pause(), 120s);
}

void TstPollPace::retryAfterCountsOnce()
{
    PollPace pace(5s);
    pace.retryAfter(90s);
    QCOMPARE(pace.pause(), 90s);
    pace.polled();
    QCOMPARE(pace.pause(), 5s);
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstPollPace)
#include "tst_pollpace.moc"
