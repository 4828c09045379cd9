// SPDX-License-Identifier: Apache-2.0
#include "core/region.h"
#include "http/exchange.h"
#include "http/regionnetworkaccessmanager.h"
#include "support/fakeclock.h"
#include "support/resultof.h"
#include "support/testauthority.h"
#include "support/wireserver.h"

#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace spacekey {

/// Whom SpaceKey trusts, over real connections with real certificates.
class TstTls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void aServerOfTheRegionsOwnAuthorityIsTrusted_data();
    void aServerOfTheRegionsOwnAuthorityIsTrusted();
    void anAppliancesOwnCertificateMayBeTheAuthority();
    void saysWhyAServerIsNotTrusted_data();
    void saysWhyAServerIsNotTrusted();
    void theNameIsTheOneInTheAddress_data();
    void theNameIsTheOneInTheAddress();
    void ownAuthoritiesStandInsteadOfTheSystems();
    void withoutItsAuthoritiesARegionIsCutOff_data();
    void withoutItsAuthoritiesARegionIsCutOff();
    void outdatedTlsIsRefused_data();
    void outdatedTlsIsRefused();

private:
    /// Asks @p server by its name @p host, as a region with the authorities in @p caFile.
    [[nodiscard]] Result<Answer> ask(const WireServer &server, const QString &host,
                                     const QString &caFile)
    {
        QUrl base = server.url();
        base.setHost(host);
        RegionNetworkAccessManager manager({.id = u"lab"_s,
                                            .name = u"Our lab"_s,
                                            .apiBase = base,
                                            .custom = true,
                                            .caFile = caFile});
        base.setPath(u"/x"_s);
        Exchange exchange(manager, m_clock,
                          {.url = base, .headers = {{"x-access-token", "the-token-itself"}}});
        return resultOf(exchange, &Exchange::answered);
    }
    /// From now on the system knows our authority.
    void makeSystemTrust()
    {
        QSslConfiguration tls = m_default;
        tls.setCaCertificates({m_authority.certificate()});
        QSslConfiguration::setDefaultConfiguration(tls);
    }

    const QSslConfiguration m_default = QSslConfiguration::defaultConfiguration();
    const WireServer::Handler m_ok = [](const WireRequest &) { return WireReply::json(200, {}); };
    const TestAuthority m_authority;
    const TestAuthority m_renewed;
    const TestAuthority m_other{u"Another authority"_s};
    FakeClock m_clock;
};

namespace {

/// @p tls for @p oldest to @p newest, as OpenSSL names them; versions that it no longer allows by
/// itself are allowed again.
QSslConfiguration withVersions(QSslConfiguration tls, const QByteArray &oldest,
                               const QByteArray &newest)
{
    tls.setProtocol(QSsl::AnyProtocol);
    tls.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
    tls.setBackendConfigurationOption("MinProtocol", oldest);
    tls.setBackendConfigurationOption("MaxProtocol", newest);
    return tls;
}

} // namespace

void TstTls::cleanup()
{
    QSslConfiguration::setDefaultConfiguration(m_default);
}

void TstTls::aServerOfTheRegionsOwnAuthorityIsTrusted_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("version");
    QTest::addRow("by address") << u"127.0.0.1"_s << QByteArray("TLSv1.3");
    QTest::addRow("by name") << u"localhost"_s << QByteArray("TLSv1.3");
    QTest::addRow("TLS 1.2") << u"localhost"_s << QByteArray("TLSv1.2");
}

void TstTls::aServerOfTheRegionsOwnAuthorityIsTrusted()
{
    QFETCH(const QString, host);
    QFETCH(const QByteArray, version);
    WireServer server(withVersions(m_authority.server(), version, version), m_ok);
    const auto answer = ask(server, host, m_authority.file());
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().what));
    QCOMPARE(answer->status, 200);
    QCOMPARE(server.requests().size(), 1);
}

void TstTls::anAppliancesOwnCertificateMayBeTheAuthority()
{
    WireServer server(m_authority.selfSignedServer(), m_ok);
    QVERIFY(ask(server, u"localhost"_s, m_authority.selfSignedFile()));
    QVERIFY(!ask(server, u"localhost"_s, m_other.file()));
}

void TstTls::saysWhyAServerIsNotTrusted_data()
{
    using Life = TestAuthority::Life;
    constexpr auto names = TestAuthority::bothNames;
    const QString own = m_authority.file();
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("remedy");
    QTest::addRow("self-signed") << m_authority.selfSignedServer() << QString() << u"self-signed"_s
                                 << u"--ca-file"_s;
    QTest::addRow("self-signed, another authority here")
        << m_authority.selfSignedServer() << own << u"self-signed"_s << u"--ca-file"_s;
    QTest::addRow("the system does not know its authority")
        << m_authority.server() << QString() << u"an authority that is not known"_s
        << u"--ca-file"_s;
    QTest::addRow("the region does not know its authority")
        << m_other.server() << own << u"an authority that is not known"_s << u"inspected"_s;
    QTest::addRow("the region knows an authority of the same name")
        << m_renewed.server() << own << u"an authority that is not known"_s << u"--ca-file"_s;
    QTest::addRow("for another host")
        << m_authority.server("DNS:api.other.example") << own
        << u"another host (api.other.example)"_s << u"addresses of this region"_s;
    QTest::addRow("expired") << m_authority.server(names, Life::Over) << own
                             << u"expired on 2021-01-01"_s << u"date and time"_s;
    QTest::addRow("not begun") << m_authority.server(names, Life::NotBegun) << own
                               << u"not valid before 2090-01-01"_s << u"date and time"_s;
}

void TstTls::saysWhyAServerIsNotTrusted()
{
    QFETCH(const QSslConfiguration, tls);
    QFETCH(const QString, caFile);
    QFETCH(const QString, reason);
    QFETCH(const QString, remedy);
    WireServer server(tls, m_ok);
    const auto answer = ask(server, u"localhost"_s, caFile);
    QCOMPARE(codeOf(answer), Error::Code::Tls);
    const Error &error = answer.error();
    QVERIFY2(error.what.contains("localhost"_L1), qPrintable(error.what));
    QVERIFY2(error.what.contains(reason), qPrintable(error.what));
    QVERIFY2(error.remedy.contains(remedy), qPrintable(error.remedy));
    QVERIFY2(error.remedy.contains("Nothing was sent"_L1), qPrintable(error.remedy));
    QVERIFY(server.requests().isEmpty());
}

void TstTls::theNameIsTheOneInTheAddress_data()
{
    QTest::addColumn<QByteArray>("certified");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("trusted");
    const QByteArray name("DNS:localhost");
    const QByteArray address("IP:127.0.0.1");
    QTest::addRow("the name") << name << u"localhost"_s << true;
    QTest::addRow("the address") << address << u"127.0.0.1"_s << true;
    // Connected by address all the same.
    QTest::addRow("the address is not the name") << address << u"localhost"_s << false;
    QTest::addRow("the name is not the address") << name << u"127.0.0.1"_s << false;
}

void TstTls::theNameIsTheOneInTheAddress()
{
    QFETCH(const QByteArray, certified);
    QFETCH(const QString, host);
    QFETCH(const bool, trusted);
    WireServer server(m_authority.server(certified), m_ok);
    const auto answer = ask(server, host, m_authority.file());
    QCOMPARE(bool(answer), trusted);
    if (!trusted)
        QVERIFY2(answer.error().what.contains(host), qPrintable(answer.error().what));
}

void TstTls::ownAuthoritiesStandInsteadOfTheSystems()
{
    makeSystemTrust();
    WireServer server(m_authority.server(), m_ok);
    QVERIFY(ask(server, u"localhost"_s, {}));
    QCOMPARE(codeOf(ask(server, u"localhost"_s, m_other.file())), Error::Code::Tls);
    QCOMPARE(server.requests().size(), 1);
}

void TstTls::withoutItsAuthoritiesARegionIsCutOff_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("exists");
    QTest::addRow("missing") << QByteArray() << false;
    QTest::addRow("empty") << QByteArray() << true;
    QTest::addRow("something else") << QByteArray("hello") << true;
    QTest::addRow("looks like one")
        << QByteArray("-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n") << true;
}

void TstTls::withoutItsAuthoritiesARegionIsCutOff()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, exists);
    makeSystemTrust(); // it must not fall back on that
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"lab.pem"_s));
    if (exists) {
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
        file.close();
    }
    WireServer server(m_authority.server(), m_ok);
    const auto answer = ask(server, u"localhost"_s, file.fileName());
    QCOMPARE(codeOf(answer), Error::Code::Tls);
    const Error &error = answer.error();
    QVERIFY2(error.what.contains("Our lab"_L1), qPrintable(error.what));
    QVERIFY2(error.what.contains(file.fileName()), qPrintable(error.what));
    QVERIFY2(error.remedy.contains(u"region add lab … --ca-file"_s), qPrintable(error.remedy));
    QVERIFY(server.requests().isEmpty());
}

void TstTls::outdatedTlsIsRefused_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addRow("TLS 1.0") << QByteArray("TLSv1");
    QTest::addRow("TLS 1.1") << QByteArray("TLSv1.1");
}

void TstTls::outdatedTlsIsRefused()
{
    QFETCH(const QByteArray, version);
    WireServer server(withVersions(m_authority.server(), version, version), m_ok);

    // There is nothing else wrong with it: whoever takes it connects.
    QSslSocket careless;
    QSslConfiguration tls = m_default;
    tls.setCaCertificates({m_authority.certificate()});
    careless.setSslConfiguration(withVersions(tls, version, version));
    careless.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(server.url().port()));
    QTRY_VERIFY2(careless.isEncrypted(), qPrintable(careless.errorString()));
    careless.abort();

    const auto answer = ask(server, u"localhost"_s, m_authority.file());
    QCOMPARE(codeOf(answer), Error::Code::Tls);
    const Error &error = answer.error();
    QVERIFY2(error.what.contains("localhost"_L1), qPrintable(error.what));
    QVERIFY2(error.what.contains("outdated version of TLS"_L1), qPrintable(error.what));
    QVERIFY2(error.remedy.contains("TLS 1.2"_L1), qPrintable(error.remedy));
    QVERIFY(server.requests().isEmpty());
}

} // namespace spacekey

QTEST_GUILESS_MAIN(spacekey::TstTls)
#include "tst_tls.moc"
