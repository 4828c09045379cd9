// SPDX-License-Identifier: Apache-2.0
#include "app/connectattempt.h"

#include "app/clientkeys.h"
#include "app/credentials.h"
#include "app/loopbackports.h"
#include "app/tokeninquiry.h"
#include "oauth/deviceflow.h"
#include "oauth/redirectflow.h"
#include "vault/vault.h"

#include <utility>

namespace spacekey {

ConnectAttempt::ConnectAttempt(const ConnectRequest &request, Credentials &credentials,
                               ClientKeys &clientKeys, LoopbackPorts &ports, const Clock &clock,
                               QObject *parent)
    : OneShot(parent)
    , m_request(request)
    , m_credentials(credentials)
    , m_clientKeys(clientKeys)
    , m_ports(ports)
    , m_clock(clock)
{ }

ConnectAttempt::~ConnectAttempt()
{
    takeBack();
}

void ConnectAttempt::begin()
{
    auto lookup = m_clientKeys.lookup(m_request.region);
    connect(lookup.get(), &ClientPairLookup::found, this,
            [this](ClientPair pair) { signIn(pair); });
    next(std::move(lookup));
    setStage(Stage::LookingUpClientPair);
}

std::unique_ptr<AuthFlow> ConnectAttempt::makeFlow(const ClientPair &pair)
{
    switch (m_request.signIn.flow) {
    case Flow::Device:
        break;
    case Flow::Redirect: {
        auto flow = std::make_unique<RedirectFlow>(m_request.region, pair, m_request.scopes,
                                                   m_request.signIn, m_ports.servers(), m_clock);
        m_redirect = flow.get();
        return flow;
    }
    }
    return std::make_unique<DeviceFlow>(m_request.region, pair, m_request.scopes, m_clock);
}

void ConnectAttempt::signIn(const ClientPair &pair)
{
    if (!m_request.toBeStored)
        return askServer(pair);
    auto rehearsal = m_credentials.vault().rehearse();
    connect(rehearsal.get(), &IndexChange::changed, this, [this, pair] { askServer(pair); });
    next(std::move(rehearsal));
}

void ConnectAttempt::askServer(const ClientPair &pair)
{
    std::unique_ptr<AuthFlow> flow = makeFlow(pair);
    connect(flow.get(), &AuthFlow::promptReady, this, [this](const SignInPrompt &prompt) {
        setStage(Stage::WaitingForPerson);
        Q_EMIT promptReady(prompt);
    });
    connect(flow.get(), &AuthFlow::troubled, this, &ConnectAttempt::troubled);
    connect(flow.get(), &AuthFlow::recovered, this, &ConnectAttempt::recovered);
    connect(flow.get(), &AuthFlow::granted, this, [this](Grant grant) {
        m_token = grant.token;
        m_credential = {.region = m_request.region.id,
                        .apiServer = m_request.region.apiServer(),
                        .last4 = m_token.last4(),
                        .scopes = m_request.scopes,
                        .source = m_request.signIn.flow == Flow::Redirect
                            ? Credential::Source::Redirect
                            : Credential::Source::Device,
                        .connectedAt = m_clock.wall()};
        save();
    });
    next(std::move(flow));
    setStage(Stage::AskingForCode);
}

void ConnectAttempt::save()
{
    auto store = m_credentials.vault().store(m_credential, m_token);
    connect(store.get(), &OneShot::failed, this, &ConnectAttempt::notTaken);
    connect(store.get(), &StoreJob::written, this, [this](Credential pending) {
        m_credential = pending;
        m_kept = Kept::Pending;
        askWho();
    });
    attempt(std::move(store));
    setStage(Stage::Saving);
}

void ConnectAttempt::askWho()
{
    auto inquiry = std::make_unique<TokenInquiry>(m_request.region, m_token, m_clock);
    connect(inquiry.get(), &TokenInquiry::answered, this, [this](TokenFacts facts) {
        facts.applyTo(m_credential, m_clock.wall());
        m_grantedScopes = facts.scopes;
        // Without a user the token is as good as before: it is stored as unverified.
        m_warning = facts.warning();
        m_identified = true;
        commit();
    });
    next(std::move(inquiry));
    setStage(Stage::AskingWho);
}

void ConnectAttempt::commit()
{
    if (m_kept == Kept::ForSession) {
        const Credential credential = m_credentials.addForSession(m_credential, m_token);
        return succeed([&, warning = m_warning] { Q_EMIT stored(credential, warning); });
    }
    const auto former = m_credentials.find(m_request.region.id, m_request.name);
    const bool isAnothers = former && former->sessionOnly && !former->isOfSameUserAs(m_credential);
    if (m_request.reconnect && isAnothers) // the vault does not know that one
        return ask(*former);
    auto commit = m_credentials.vault().commit(m_credential, naming());
    connect(commit.get(), &OneShot::failed, this, [this, former](Error error) {
        if (error.code == Error::Code::NameTaken && m_request.reconnect && former)
            return ask(*former);
        if (error.code == Error::Code::NameTaken || error.code == Error::Code::InvalidName)
            return fail(error);
        notTaken(error);
    });
    connect(commit.get(), &CommitJob::stored, this, [this](Credential credential) {
        m_kept = Kept::Stored;
        m_credentials.noteStored(credential, m_request.reconnect || m_request.replace);
        succeed([&, warning = m_warning] { Q_EMIT stored(credential, warning); });
    });
    attempt(std::move(commit));
    setStage(Stage::Saving);
}

Naming ConnectAttempt::naming() const
{
    if (m_request.name.isEmpty())
        return Naming::automatic();
    return m_request.reconnect ? Naming::sameUser(m_request.name)
                               : Naming::fixed(m_request.name, m_request.replace);
}

void ConnectAttempt::ask(const Credential &former)
{
    dropStep();
    m_asking = true;
    Q_EMIT otherUser(former, m_credential);
}

void ConnectAttempt::replaceFormer()
{
    answer([](ConnectRequest &request) { request.replace = true; });
}

void ConnectAttempt::keepBoth()
{
    answer([](ConnectRequest &request) { request.name.clear(); });
}

void ConnectAttempt::answer(void (*change)(ConnectRequest &))
{
    if (!isRunning() || !std::exchange(m_asking, false))
        return;
    m_request.reconnect = false;
    change(m_request);
    commit();
}

Outcome ConnectAttempt::pasteAddress(const QString &address)
{
    if (m_redirect)
        return m_redirect->acceptAddress(address);
    return Error{.code = Error::Code::AddressNotOurs,
                 .what = tr("No sign-in is waiting for an address."),
                 .remedy = tr("Start again.")};
}

void ConnectAttempt::notTaken(Error error)
{
    dropStep();
    Q_EMIT notSaved(error);
}

void ConnectAttempt::saveAgain()
{
    if (!isRunning() || m_stage != Stage::Saving || hasStep() || m_asking)
        return;
    if (m_identified)
        commit();
    else
        save();
}

void ConnectAttempt::keepForSession()
{
    const bool isCommitting = hasStep() && m_kept == Kept::Pending;
    if (!isRunning() || m_stage != Stage::Saving || isCommitting || m_asking)
        return;
    dropStep();
    if (m_kept == Kept::Pending)
        m_credentials.discard(m_credential);
    m_kept = Kept::ForSession;
    if (m_identified)
        commit();
    else
        askWho();
}

void ConnectAttempt::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

void ConnectAttempt::release()
{
    takeBack();
}

void ConnectAttempt::takeBack()
{
    dropStep();
    m_token = {};
    if (m_kept == Kept::Pending)
        m_credentials.discard(m_credential);
    m_kept = Kept::Nowhere;
}

} // namespace spacekey
