// SPDX-License-Identifier: Apache-2.0
#include "simulator/authorizationcodes.h"

#include "simulator/newsecret.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace spacekey::simulator {

using namespace Qt::StringLiterals;

namespace {

Refusal invalid(const QString &why)
{
    return {u"invalid_grant"_s, why};
}

/// RFC 7636 §4.1.
bool isVerifier(const QByteArray &text)
{
    static const QRegularExpression grammar(u"^[A-Za-z0-9._~-]{43,128}$"_s);
    return grammar.match(QString::fromLatin1(text)).hasMatch();
}

QByteArray challengeOf(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

AuthorizationCodes::AuthorizationCodes(const Clock &clock, const Behaviour &behaviour)
    : m_clock(clock)
    , m_behaviour(behaviour)
{ }

const AuthorizationRequest &AuthorizationCodes::open(const AuthorizationRequest &request)
{
    m_requests.append(request);
    m_requests.last().id = QString::fromLatin1(newSecret());
    return m_requests.constLast();
}

const AuthorizationRequest *AuthorizationCodes::findOpen(const QString &id) const
{
    const auto found = std::ranges::find(m_requests, id, &AuthorizationRequest::id);
    return found == m_requests.cend() || found->decided ? nullptr : &*found;
}

bool AuthorizationCodes::decide(const QString &id)
{
    const auto found = std::ranges::find(m_requests, id, &AuthorizationRequest::id);
    if (found == m_requests.end() || found->decided)
        return false;
    found->decided = true;
    return true;
}

QByteArray AuthorizationCodes::issue(const AuthorizationCode &what)
{
    AuthorizationCode code = what;
    code.code = m_behaviour.codes == Behaviour::Codes::Awkward ? newAwkwardSecret() : newSecret();
    code.expiresAt = m_clock.sinceBoot() + lifetime;
    m_codes.append(code);
    return code.code;
}

AuthorizationCode *AuthorizationCodes::find(const QByteArray &code)
{
    const auto found = std::ranges::find(m_codes, code, &AuthorizationCode::code);
    return found == m_codes.end() ? nullptr : &*found;
}

std::optional<Refusal> AuthorizationCodes::problem(const AuthorizationCode &code,
                                                   const CodeOffer &offer) const
{
    if (m_clock.sinceBoot() >= code.expiresAt)
        return invalid(u"The code has expired"_s);
    if (offer.redirectUri != code.redirectUri)
        return invalid(u"redirect_uri is not the one that the code was sent to"_s);
    if (code.challenge.isEmpty()) {
        const bool strict = m_behaviour.pkce == Behaviour::Pkce::Required;
        if (strict && !offer.verifier.isEmpty())
            return invalid(u"code_verifier without a code_challenge before"_s);
        return std::nullopt;
    }
    if (!isVerifier(offer.verifier) || challengeOf(offer.verifier) != code.challenge)
        return invalid(u"code_verifier does not fit the code_challenge"_s);
    return std::nullopt;
}

} // namespace spacekey::simulator
