// SPDX-License-Identifier: Apache-2.0
#include "app/launchinbox.h"

#include "app/credentials.h"
#include "app/launcharrival.h"
#include "app/launchdecisions.h"
#include "app/loopbackports.h"
#include "core/regioncatalog.h"
#include "core/signinsettings.h"
#include "oauth/launchlistener.h"
#include "oauth/launchrequest.h"
#include "vault/naming.h"

#include <algorithm>
#include <utility>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t maxWaiting = 20; // launches nobody has decided about

Error tooManyWaiting()
{
    return {.code = Error::Code::LaunchRefused,
            .what = LaunchInbox::tr("Too many app launches wait for your decision; "
                                    "a further one was refused."),
            .remedy = LaunchInbox::tr("Decide about the waiting ones, then start the app again.")};
}

} // namespace

/// One region's port.
struct LaunchInbox::Listening
{
    Listening(const Region &of, const SignInOptions &wanted, LoopbackPorts &ports,
              const Clock &clock)
        : region(of)
        , options(wanted)
        , listener(wanted, ports.servers(), clock)
    { }

    Region region;
    SignInOptions options;
    LaunchListener listener;
};

struct LaunchInbox::Waiting
{
    Launch launch;
    Credential draft;
    AccessToken token;
};

LaunchInbox::LaunchInbox(const RegionCatalog &regions, const SignInSettings &settings,
                         ClientKeys &clientKeys, Credentials &credentials, LoopbackPorts &ports,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_regions(regions)
    , m_settings(settings)
    , m_clientKeys(clientKeys)
    , m_credentials(credentials)
    , m_ports(ports)
    , m_clock(clock)
{ }

LaunchInbox::~LaunchInbox() = default;

void LaunchInbox::listen()
{
    connect(&m_settings, &SignInSettings::changed, this, &LaunchInbox::follow,
            Qt::UniqueConnection);
    connect(&m_regions, &RegionCatalog::changed, this, &LaunchInbox::follow, Qt::UniqueConnection);
    follow();
}

void LaunchInbox::follow()
{
    const QHash<QString, Error> before = std::exchange(m_problems, {});
    const QStringList wanted = m_settings.listening();
    // First those that end: another region may take over their port.
    std::erase_if(m_listening, [&](const std::unique_ptr<Listening> &each) {
        return !wanted.contains(each->region.id) || m_regions.find(each->region.id) != each->region
            || m_settings.of(each->region.id) != each->options;
    });
    for (const QString &id : wanted) {
        const bool there = std::ranges::any_of(
            m_listening, [&](const auto &each) { return each->region.id == id; });
        const std::optional<Region> region = m_regions.find(id);
        if (!there && region)
            startListening(*region, m_settings.of(id));
    }
    if (m_problems != before)
        Q_EMIT changed();
}

void LaunchInbox::startListening(const Region &region, const SignInOptions &options)
{
    auto listening = std::make_unique<Listening>(region, options, m_ports, m_clock);
    connect(&listening->listener, &LaunchListener::launched, this,
            [this, region](const LaunchRequest &request) { receive(region, request); });
    if (const Outcome outcome = listening->listener.listen(); !outcome)
        m_problems.insert(region.id, outcome.error()); // tried again with the next change
    else
        m_listening.push_back(std::move(listening));
}

std::optional<Error> LaunchInbox::problem(const QString &region) const
{
    const auto it = m_problems.constFind(region);
    return it == m_problems.cend() ? std::nullopt : std::optional(*it);
}

void LaunchInbox::receive(const Region &region, const LaunchRequest &request)
{
    if (m_waiting.size() + m_arriving.size() >= maxWaiting) {
        Q_EMIT failed(region, tooManyWaiting());
        return;
    }
    auto arrival = std::make_unique<LaunchArrival>(region, request, m_clientKeys, m_clock);
    connect(arrival.get(), &LaunchArrival::arrived, this,
            [this](const Launch &launch, const Credential &draft, const AccessToken &token) {
                m_waiting.push_back({.launch = launch, .draft = draft, .token = token});
                Q_EMIT changed();
            });
    connect(arrival.get(), &LaunchArrival::waitingForUnlock, this, [this] { setLocked(true); });
    connect(arrival.get(), &LaunchArrival::goingOn, this, [this] { setLocked(false); });
    connect(arrival.get(), &OneShot::failed, this, [this, region](const Error &error) {
        if (error.code != Error::Code::Cancelled)
            Q_EMIT failed(region, error);
    });
    connect(arrival.get(), &OneShot::over, this, [this] {
        m_arriving.pop_front();
        setLocked(false);
        nextArrival();
    });
    m_arriving.push_back(std::move(arrival));
    if (m_arriving.size() == 1)
        nextArrival();
}

void LaunchInbox::nextArrival()
{
    if (!m_arriving.empty())
        m_arriving.front()->start();
}

std::optional<Launch> LaunchInbox::current() const
{
    return m_waiting.empty() ? std::nullopt : std::optional(m_waiting.front().launch);
}

int LaunchInbox::waiting() const
{
    return std::max(0, int(m_waiting.size()) - 1);
}

std::optional<Region> LaunchInbox::locked() const
{
    return m_locked ? std::optional(m_arriving.front()->region()) : std::nullopt;
}

void LaunchInbox::giveUpLocked()
{
    if (m_locked)
        m_arriving.front()->cancel();
}

void LaunchInbox::setLocked(bool locked)
{
    if (std::exchange(m_locked, locked) != locked)
        Q_EMIT changed();
}

QString LaunchInbox::suggestedName() const
{
    const Launch &launch = m_waiting.front().launch;
    const QString usable = usableName(launch.session.applicationName);
    return freeName({.credentials = m_credentials.all()}, launch.region.id,
                    usable.isEmpty() ? u"launch"_s : usable);
}

Credential LaunchInbox::draft() const
{
    Credential draft = m_waiting.front().draft;
    draft.connectedAt = m_clock.wall();
    return draft;
}

std::unique_ptr<LaunchDecision> LaunchInbox::keep(const QString &name)
{
    auto decision = keepDecision(draft(), m_waiting.front().token, name, m_credentials);
    connect(decision.get(), &LaunchDecision::kept, this,
            [this, uri = current()->session.uri] { settle(uri); });
    return decision;
}

Credential LaunchInbox::keepForSession()
{
    Credential credential = m_credentials.addForSession(draft(), m_waiting.front().token);
    dismiss();
    return credential;
}

std::unique_ptr<LaunchDecision> LaunchInbox::revoke()
{
    auto decision =
        revokeDecision(m_waiting.front().launch.region, m_waiting.front().token, m_clock);
    connect(decision.get(), &LaunchDecision::revoked, this,
            [this, uri = current()->session.uri] { settle(uri); });
    return decision;
}

void LaunchInbox::dismiss()
{
    settle(current()->session.uri);
}

void LaunchInbox::settle(const QString &sessionUri)
{
    if (m_waiting.empty() || m_waiting.front().launch.session.uri != sessionUri)
        return;
    m_waiting.pop_front();
    Q_EMIT changed();
}

} // namespace spacekey
