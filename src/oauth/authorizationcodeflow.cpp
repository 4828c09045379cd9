// SPDX-License-Identifier: Apache-2.0
#include "oauth/authorizationcodeflow.h"

#include "oauth/quietnetworkauth.h"
#include "oauth/redirecturi.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

QUrl authorizePage(const Region &region)
{
    QUrl url = region.webBase;
    url.setPath(url.path() + "/oauth/authorize"_L1);
    return url;
}

/// Before the first object of Qt NetworkAuth is there.
QString quietly(const QString &id)
{
    quietNetworkAuth();
    return id;
}

} // namespace

AuthorizationCodeFlow::AuthorizationCodeFlow(const Region &region, const ClientPair &pair,
                                             const QUrl &redirectUri,
                                             QNetworkAccessManager *manager, QObject *parent)
    : QOAuth2AuthorizationCodeFlow(quietly(pair.id), authorizePage(region), tokenEndpoint(region),
                                   manager, parent)
    , m_pair(pair)
    , m_redirectUri(redirectUri.toEncoded())
{
    setReplyHandler(new RedirectUri(redirectUri, this));
}

QUrl AuthorizationCodeFlow::tokenEndpoint(const Region &region)
{
    return region.apiUrl(u"/v1pre3/oauthv2/token"_s);
}

QUrl AuthorizationCodeFlow::authorizationRequest(const Scopes &scopes, const QByteArray &state,
                                                 const QByteArray &challenge)
{
    setState(QString::fromLatin1(state));
    setFields({{u"response_type"_s, "code"},
               {u"client_id"_s, m_pair.id.toUtf8()},
               {u"redirect_uri"_s, m_redirectUri},
               {u"scope"_s, scopes.toWire().toUtf8()},
               {u"state"_s, state},
               {u"code_challenge"_s, challenge},
               {u"code_challenge_method"_s, "S256"}});
    QUrl request;
    const auto connection = connect(this, &QAbstractOAuth::authorizeWithBrowser, this,
                                    [&request](const QUrl &url) { request = url; });
    grant();
    disconnect(connection);
    return request;
}

QNetworkReply *AuthorizationCodeFlow::requestToken(const QByteArray &code,
                                                   const QByteArray &verifier)
{
    Fields fields{{u"grant_type"_s, "authorization_code"},
                  {u"code"_s, code},
                  {u"redirect_uri"_s, m_redirectUri},
                  {u"client_id"_s, m_pair.id.toUtf8()},
                  {u"client_secret"_s, m_pair.secret}};
    if (!verifier.isEmpty())
        fields.append({u"code_verifier"_s, verifier});
    setFields(fields);
    requestAccessToken(QString::fromUtf8(code));
    return networkAccessManager()->findChild<QNetworkReply *>(QString(),
                                                              Qt::FindDirectChildrenOnly);
}

/// These and no others are sent.
void AuthorizationCodeFlow::setFields(const Fields &fields)
{
    setModifyParametersFunction([fields](Stage, QMultiMap<QString, QVariant> *parameters) {
        parameters->clear();
        for (const auto &[name, value] : fields)
            parameters->insert(name, QString::fromLatin1(value.toPercentEncoding()));
    });
}

} // namespace spacekey
