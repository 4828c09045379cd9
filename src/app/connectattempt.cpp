// SPDX-License-Identifier: Apache-2.0
#include "app/connectattempt.h"

#include "app/clientkeys.h"
#include "app/credentials.h"
#include "basespace/whoami.h"
#include "oauth/deviceflow.h"
#include "vault/vault.h"

namespace spacekey {

ConnectAttempt::ConnectAttempt(const ConnectRequest &request, Credentials &credentials,
                               ClientKeys &clientKeys, const Clock &clock, QObject *parent)
    : OneShot(parent)
    , m_request(request)
    , m_credentials(credentials)
    , m_clientKeys(clientKeys)
    , m_clock(clock)
{ }

ConnectAttempt::~ConnectAttempt()
{
    letGo();
}

void ConnectAttempt::begin()
{
    auto lookup = m_clientKeys.lookup(m_request.region);
    connect(lookup.get(), &ClientPairLookup::waitingForUnlock, this,
            &ConnectAttempt::waitingForUnlock);
    connect(lookup.get(), &OneShot::failed, this, &ConnectAttempt::fail);
    connect(lookup.get(), &ClientPairLookup::found, this,
            [this](ClientPair pair) { signIn(pair); });
    next(Stage::LookingUpClientPair, std::move(lookup));
}

void ConnectAttempt::signIn(const ClientPair &pair)
{
    auto flow = std::make_unique<DeviceFlow>(m_request.region, pair, m_request.scopes, m_clock);
    connect(flow.get(), &AuthFlow::promptReady, this, [this](const SignInPrompt &prompt) {
        setStage(Stage::WaitingForPerson);
        Q_EMIT promptReady(prompt);
    });
    connect(flow.get(), &AuthFlow::troubled, this, &ConnectAttempt::troubled);
    connect(flow.get(), &AuthFlow::recovered, this, &ConnectAttempt::recovered);
    connect(flow.get(), &OneShot::failed, this, &ConnectAttempt::fail);
    connect(flow.get(), &AuthFlow::granted, this, [this](Grant grant) {
        m_token = grant.token;
        m_credential = {.region = m_request.region.id,
                        .apiServer = m_request.region.apiServer(),
                        .last4 = m_token.last4(),
                        .scopes = m_request.scopes,
                        .source = Credential::Source::Device,
                        .connectedAt = m_clock.wall()};
        save();
    });
    next(Stage::AskingForCode, std::move(flow));
}

void ConnectAttempt::save()
{
    auto store = m_credentials.vault().store(m_credential, m_token);
    connect(store.get(), &StoreJob::waitingForUnlock, this, &ConnectAttempt::waitingForUnlock);
    connect(store.get(), &OneShot::failed, this, &ConnectAttempt::notTaken);
    connect(store.get(), &StoreJob::written, this, [this](Credential pending) {
        m_credential = pending;
        m_kept = Kept::Pending;
        askWho();
    });
    next(Stage::Saving, std::move(store));
}

void ConnectAttempt::askWho()
{
    auto whoAmI = std::make_unique<WhoAmI>(m_request.region, m_token, m_clock);
    connect(whoAmI.get(), &WhoAmI::found, this, [this](User user) {
        m_credential.user = user;
        m_credential.health = Credential::Health::Valid;
        m_credential.verifiedAt = m_clock.wall();
        m_identified = true;
        commit();
    });
    // Without an answer the token is as good as before: it is stored as unverified.
    connect(whoAmI.get(), &OneShot::failed, this, [this](Error error) {
        m_warning = error;
        m_identified = true;
        commit();
    });
    next(Stage::AskingWho, std::move(whoAmI));
}

void ConnectAttempt::commit()
{
    if (m_kept == Kept::ForSession) {
        const Credential credential = m_credentials.addForSession(m_credential, m_token);
        return succeed([&, warning = m_warning] { Q_EMIT stored(credential, warning); });
    }
    const Naming naming = m_request.name.isEmpty()
        ? Naming::automatic()
        : Naming::fixed(m_request.name, m_request.replace);
    auto commit = m_credentials.vault().commit(m_credential, naming);
    connect(commit.get(), &OneShot::failed, this, [this](Error error) {
        if (error.code == Error::Code::NameTaken || error.code == Error::Code::InvalidName)
            return fail(error);
        notTaken(error);
    });
    connect(commit.get(), &CommitJob::stored, this, [this](Credential credential) {
        m_kept = Kept::Stored;
        m_credentials.reload();
        succeed([&, warning = m_warning] { Q_EMIT stored(credential, warning); });
    });
    next(Stage::Saving, std::move(commit));
}

void ConnectAttempt::notTaken(Error error)
{
    m_step.reset();
    Q_EMIT notSaved(error);
}

void ConnectAttempt::saveAgain()
{
    if (!isRunning() || m_stage != Stage::Saving || m_step)
        return;
    if (m_identified)
        commit();
    else
        save();
}

void ConnectAttempt::keepForSession()
{
    if (!isRunning() || m_stage != Stage::Saving || m_step)
        return;
    if (m_kept == Kept::Pending)
        m_credentials.discard(m_credential);
    m_kept = Kept::ForSession;
    if (m_identified)
        commit();
    else
        askWho();
}

void ConnectAttempt::next(Stage stage, std::unique_ptr<OneShot> step)
{
    m_step = std::move(step);
    m_step->start();
    setStage(stage);
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
    letGo();
}

void ConnectAttempt::letGo()
{
    m_step.reset();
    m_token = {};
    if (m_kept == Kept::Pending)
        m_credentials.discard(m_credential);
    m_kept = Kept::Nowhere;
}

} // namespace spacekey
