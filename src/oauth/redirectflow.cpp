// SPDX-License-Identifier: Apache-2.0
#include "oauth/redirectflow.h"

#include "core/wipe.h"
#include "http/servererror.h"
#include "oauth/authorizationcodeflow.h"
#include "oauth/codeexchange.h"
#include "oauth/loopbackservers.h"
#include "oauth/oautherror.h"
#include "oauth/pkce.h"
#include "oauth/randomtext.h"
#include "oauth/redirectreceiver.h"

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

Error mismatch()
{
    return {.code = Error::Code::ReplyMismatch,
            .what = RedirectFlow::tr("A reply did not match this sign-in; SpaceKey is still "
                                     "waiting."),
            .remedy = RedirectFlow::tr("Open the link that is shown here, and accept there.")};
}

Error upgraded()
{
    return {.code = Error::Code::BrowserUpgraded,
            .what = RedirectFlow::tr("The browser asked for a secure connection (https), which "
                                     "this computer's own address does not have."),
            .remedy = RedirectFlow::tr("Copy the address on which the browser ended, and paste it "
                                       "here.")};
}

Error notOurs(const QString &what)
{
    return {.code = Error::Code::AddressNotOurs,
            .what = what,
            .remedy = RedirectFlow::tr("Copy the whole address from the browser's address bar, "
                                       "after you have accepted.")};
}

QUrl addressIn(const QString &pasted)
{
    const QString text = pasted.trimmed();
    // Some browsers copy what they show, and that is without the scheme.
    return QUrl(text.contains("://"_L1) ? text : "http://"_L1 + text);
}

} // namespace

RedirectFlow::RedirectFlow(const Region &region, const ClientPair &pair, const Scopes &scopes,
                           const SignInOptions &options, LoopbackServers &servers,
                           const Clock &clock, QObject *parent)
    : AuthFlow(parent)
    , m_region(region)
    , m_pair(pair)
    , m_scopes(scopes)
    , m_options(options)
    , m_servers(servers)
    , m_clock(clock)
    , m_alarm(clock)
{
    connect(&m_alarm, &Alarm::due, this, &RedirectFlow::expired);
}

RedirectFlow::~RedirectFlow()
{
    conclude(ResultPage::notGranted(Error::cancelled()));
    wipe(m_verifier);
}

void RedirectFlow::begin()
{
    const QByteArray state = randomText();
    const auto receiver =
        std::make_shared<RedirectReceiver>(m_options.redirectPath.toLatin1(), state);
    const Result<quint16> port = m_servers.open(m_options.redirectPort, receiver);
    if (!port) {
        fail(port.error());
        return;
    }
    m_receiver = receiver;
    connect(receiver.get(), &RedirectReceiver::replied, this, &RedirectFlow::replied);
    connect(receiver.get(), &LoopbackReceiver::mismatched, this,
            [this] { goOnTroubled(mismatch()); });
    connect(receiver.get(), &LoopbackReceiver::upgraded, this,
            [this] { goOnTroubled(upgraded()); });
    m_redirectUri = SignInOptions::redirectUri(*port, m_options.redirectPath);
    m_verifier = randomText();
    const QUrl link = AuthorizationCodeFlow(m_region, m_pair, m_redirectUri)
                          .authorizationRequest(m_scopes, state, codeChallenge(m_verifier));
    m_alarm.start(timeLimit);
    Q_EMIT promptReady({.flow = Flow::Redirect,
                        .link = link,
                        .linkTrusted = m_region.ownsLink(link),
                        .lifetime = timeLimit});
}

void RedirectFlow::release()
{
    m_alarm.stop();
    m_exchange.reset();
    conclude(ResultPage::notGranted(Error::cancelled()));
    wipe(m_verifier);
    m_pair = {};
}

Outcome RedirectFlow::acceptAddress(const QString &pasted)
{
    if (!m_receiver)
        return notOurs(tr("SpaceKey does not wait for an address now."));
    const QUrl url = addressIn(pasted);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!isHttp || !Region::isLoopbackHost(url.host()) || url.port() != m_redirectUri.port()
        || url.path() != m_redirectUri.path()) {
        return notOurs(tr("This address is not the one that BaseSpace sends the browser to: that "
                          "one begins with %1.")
                           .arg(m_redirectUri.toString()));
    }
    const LoopbackRequest request = LoopbackRequest::fromUrl(url);
    if (!request.has(u"state"_s))
        return notOurs(tr("This address is not whole: what comes after the question mark is "
                          "missing, or a part of it."));
    if (!m_receiver->hasState(request))
        return notOurs(tr("This address belongs to another sign-in."));
    if (!m_receiver->recognizes(request))
        return notOurs(tr("There is no code in this address."));
    QMetaObject::invokeMethod(
        m_receiver.get(), [receiver = m_receiver, request] { receiver->take(request); },
        Qt::QueuedConnection);
    return std::monostate{};
}

void RedirectFlow::replied(const LoopbackRequest &request)
{
    const QString error = request.value(u"error"_s);
    if (!error.isEmpty()) {
        const ServerError refusal{
            .code = error, .message = request.text(u"error_description"_s), .requestId = {}};
        endWith(oauthError(refusal, m_region.webBase.host(), m_scopes));
        return;
    }
    exchange(request.value(u"code"_s).toUtf8());
    if (std::exchange(m_trouble, std::nullopt))
        Q_EMIT recovered();
}

void RedirectFlow::exchange(const QByteArray &code)
{
    // The person has done their part; the exchange has a limit of its own.
    m_alarm.stop();
    const AuthorizationCode whole{
        .code = code, .redirectUri = m_redirectUri, .codeVerifier = m_verifier};
    m_exchange = std::make_unique<CodeExchange>(m_region, m_pair, whole, m_clock, this);
    connect(m_exchange.get(), &CodeExchange::failed, this, &RedirectFlow::endWith);
    connect(m_exchange.get(), &CodeExchange::granted, this, [this](const Grant &grant) {
        conclude(ResultPage::granted());
        succeed([this, grant] { Q_EMIT granted(grant); });
    });
    m_exchange->start();
}

void RedirectFlow::expired()
{
    endWith({.code = Error::Code::Expired,
             .what = tr("The browser did not come back within %n minute(s).", nullptr,
                        static_cast<int>(timeLimit.count())),
             .remedy = tr("Connect again, or sign in with a code.")});
}

void RedirectFlow::goOnTroubled(const Error &error)
{
    if (!m_exchange && std::exchange(m_trouble, error.code) != error.code)
        Q_EMIT troubled(error);
}

void RedirectFlow::endWith(Error error)
{
    conclude(ResultPage::notGranted(error));
    fail(std::move(error));
}

/// The browser is told, and nobody waits for it any more. Only the first page counts.
void RedirectFlow::conclude(const ResultPage &page)
{
    const auto receiver = std::exchange(m_receiver, nullptr);
    if (!receiver)
        return;
    receiver->disconnect(this);
    receiver->conclude(page);
    m_servers.close(*receiver);
}

} // namespace spacekey
