// SPDX-License-Identifier: Apache-2.0
#include "http/regionnetworkaccessmanager.h"

#include "http/certificatefile.h"
#include "http/tlswitness.h"
#include "http/unrepeatablebody.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslSocket>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

void harden(QNetworkRequest &request)
{
    request.setHeader(QNetworkRequest::UserAgentHeader, u"SpaceKey/" SPACEKEY_VERSION ""_s);
    request.setRawHeader("Accept", "application/json");
    // Asked for by ourselves, Qt unpacks nothing, and a short body stays short.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // One protocol, so that all versions of Qt behave the same on the wire.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
}

Result<QSslConfiguration> tlsFor(const Region &region)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!region.caFile.isEmpty()) {
        const auto own = ownCertificates(region);
        if (!own)
            return own.error();
        tls.setCaCertificates(*own); // instead of the system's
    }
    return tls;
}

/// The name `localhost` may be resolved to anything: it is connected by address, and stands as the
/// name in the request and in the check of the certificate.
void connectByAddress(QNetworkRequest &request)
{
    QUrl url = request.url();
    const QString name = url.host();
    if (name != "localhost"_L1)
        return;
    request.setRawHeader("Host", url.authority(QUrl::FullyEncoded).toLatin1());
    request.setPeerVerifyName(name);
    url.setHost(u"127.0.0.1"_s);
    request.setUrl(url);
}

} // namespace

RegionNetworkAccessManager::RegionNetworkAccessManager(const Region &region, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_region(region)
{
    setProxy(QNetworkProxy::NoProxy);
}

QNetworkReply *RegionNetworkAccessManager::createRequest(Operation operation,
                                                         const QNetworkRequest &request,
                                                         QIODevice *body)
{
    if (!belongsHere(request.url()))
        return refusal(operation);
    QNetworkRequest own = request;
    harden(own);
    // Only for https: asking for the configuration loads the TLS library.
    if (own.url().scheme() == "https"_L1) {
        if (!m_tls)
            m_tls = tlsFor(m_region);
        if (!*m_tls) {
            QNetworkReply *refused = refusal(operation);
            new TlsWitness(*refused, m_tls->error());
            return refused;
        }
        own.setSslConfiguration(m_tls->value());
    }
    connectByAddress(own);
    QNetworkReply *reply = send(operation, own, body);
    new TlsWitness(*reply, request.url().host());
    return reply;
}

QNetworkReply *RegionNetworkAccessManager::send(Operation operation, const QNetworkRequest &request,
                                                QIODevice *body)
{
    if (!body)
        return QNetworkAccessManager::createRequest(operation, request, nullptr);
    auto *once = new UnrepeatableBody(body->readAll());
    QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, once);
    once->setParent(reply);
    return reply;
}

QNetworkReply *RegionNetworkAccessManager::refusal(Operation operation)
{
    // To no URL at all Qt answers with ProtocolUnknownError, from the event loop.
    return QNetworkAccessManager::createRequest(operation, QNetworkRequest(), nullptr);
}

bool RegionNetworkAccessManager::belongsHere(const QUrl &url) const
{
    const auto port = [](const QUrl &of) { return of.port(of.scheme() == "https"_L1 ? 443 : 80); };
    const QUrl &base = m_region.apiBase;
    return Region::isAllowedUrl(url) && url.scheme() == base.scheme() && url.host() == base.host()
        && port(url) == port(base);
}

} // namespace spacekey
