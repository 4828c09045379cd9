// SPDX-License-Identifier: Apache-2.0
#include "http/exchangetest.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

void ExchangeTest::init()
{
    m_server = std::make_unique<WireServer>();
    m_manager = std::make_unique<RegionNetworkAccessManager>(Region{.apiBase = m_server->url()});
}

std::unique_ptr<Exchange> ExchangeTest::exchange(const Request &request)
{
    return std::make_unique<Exchange>(*m_manager, m_clock, request);
}

ExchangeTest::Outcome ExchangeTest::run(const Request &request)
{
    const auto exchange = this->exchange(request);
    Outcome outcome;
    connect(exchange.get(), &Exchange::answered, this,
            [&](const Answer &a) { outcome.answer = a; });
    connect(exchange.get(), &Exchange::failed, this, [&](const Error &e) { outcome.error = e; });
    exchange->start();
    [&] { QTRY_VERIFY(exchange->isOver()); }();
    if (outcome.error) {
        [&] {
            QVERIFY2(!outcome.error->what.isEmpty(), "an error says what happened");
            QVERIFY2(!outcome.error->remedy.isEmpty(), "an error says what to do");
            QVERIFY(!outcome.error->what.contains("secret"_L1));
        }();
    }
    return outcome;
}

} // namespace spacekey
