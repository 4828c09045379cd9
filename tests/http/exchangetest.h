// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/exchange.h"
#include "http/regionnetworkaccessmanager.h"
#include "support/fakeclock.h"
#include "support/wireserver.h"

#include <memory>
#include <optional>

namespace spacekey {

/// A new server and a new manager for each test function.
class ExchangeTest : public QObject
{
    Q_OBJECT

protected:
    struct Outcome
    {
        std::optional<Answer> answer;
        std::optional<Error> error;
    };

    [[nodiscard]] Request get(const QString &path) const { return {.url = m_server->url(path)}; }
    [[nodiscard]] std::unique_ptr<Exchange> exchange(const Request &request);
    /// To the end.
    Outcome run(const Request &request);

    FakeClock m_clock;
    std::unique_ptr<WireServer> m_server;
    std::unique_ptr<RegionNetworkAccessManager> m_manager;

private Q_SLOTS:
    void init();
};

} // namespace spacekey
