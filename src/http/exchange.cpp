// SPDX-License-Identifier: Apache-2.0
#include "http/exchange.h"

#include <QNetworkAccessManager>

namespace spacekey {

namespace {

QNetworkReply *send(QNetworkAccessManager &manager, const QNetworkRequest &request,
                    const Request &wanted)
{
    switch (wanted.verb) {
    case Request::Verb::Get:
        return manager.get(request);
    case Request::Verb::Delete:
        return manager.deleteResource(request);
    case Request::Verb::Post:
        break;
    }
    return manager.post(request, wanted.body);
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &manager, const Clock &clock, const Request &request,
                   QObject *parent)
    : OneShot(parent)
    , m_manager(manager)
    , m_clock(clock)
    , m_request(request)
{ }

Exchange::~Exchange() = default;

void Exchange::begin()
{
    QNetworkRequest request(m_request.url);
    for (const auto &[name, value] : std::as_const(m_request.headers))
        request.setRawHeader(name, value);
    m_watch = std::make_unique<ReplyWatch>(send(m_manager, request, m_request), m_request.url,
                                           m_request.timeLimit, m_clock, this);
    connect(m_watch.get(), &ReplyWatch::failed, this, &Exchange::fail);
    connect(m_watch.get(), &ReplyWatch::answered, this,
            [this](const Answer &answer) { succeed([&] { Q_EMIT answered(answer); }); });
}

void Exchange::release()
{
    m_watch.reset();
    m_request = {};
}

} // namespace spacekey
