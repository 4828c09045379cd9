// SPDX-License-Identifier: Apache-2.0
#include "http/tlserror.h"

#include "core/plaintext.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslError>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TlsError)
};

struct Trouble
{
    QString reason;
    QString remedy;
};

QString askTheNetwork()
{
    return Text::tr("In a company network, ask the administrator whether secure connections are "
                    "inspected.");
}

QString giveTheAuthority()
{
    return Text::tr("For a server of your own, add its region with the certificate file of its "
                    "authority (spacekey-cli region add … --ca-file FILE).");
}

QString checkTheClock()
{
    return Text::tr("Check the date and time of this computer; if they are right, the server needs "
                    "a new certificate.");
}

QString day(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

/// The names that @p certificate is for.
QString names(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    return plainLine(names.join(", "_L1), 100);
}

Trouble trouble(const QSslError &error)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
        return {Text::tr("its certificate is self-signed"),
                giveTheAuthority() + u' ' + askTheNetwork()};
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateSignatureFailed: // by another authority of the same name
        return {Text::tr("its certificate comes from an authority that is not known here"),
                giveTheAuthority() + u' ' + askTheNetwork()};
    case QSslError::CertificateExpired:
        return {Text::tr("its certificate expired on %1").arg(day(certificate.expiryDate())),
                checkTheClock()};
    case QSslError::CertificateNotYetValid:
        return {Text::tr("its certificate is not valid before %1")
                    .arg(day(certificate.effectiveDate())),
                checkTheClock()};
    case QSslError::HostNameMismatch:
        return {Text::tr("its certificate is for another host (%1)").arg(names(certificate)),
                Text::tr("Check the addresses of this region.") + u' ' + askTheNetwork()};
    default:
        return {plainLine(error.errorString()), checkTheClock() + u' ' + askTheNetwork()};
    }
}

} // namespace

Error certificateError(const QString &host, const QList<QSslError> &errors)
{
    QStringList reasons;
    QStringList remedies;
    for (const QSslError &error : errors) {
        const Trouble found = trouble(error);
        reasons.append(found.reason);
        remedies.append(found.remedy);
    }
    reasons.removeDuplicates();
    return {.code = Error::Code::Tls,
            .what = Text::tr("The identity of %1 could not be verified: %2.")
                        .arg(host, reasons.join("; "_L1)),
            .remedy = remedies.constFirst() + u' ' + Text::tr("Nothing was sent.")};
}

Error handshakeError(const QString &host, const QString &libraryText)
{
    // OpenSSL's words for the server's choice and for the server's refusal of ours.
    if (libraryText.contains("unsupported protocol"_L1)
        || libraryText.contains("protocol version"_L1)) {
        return {.code = Error::Code::Tls,
                .what = Text::tr("No secure connection to %1 could be made: it offers only an "
                                 "outdated version of TLS, older than 1.2.")
                            .arg(host),
                .remedy = Text::tr("Ask the server's administrator to turn on TLS 1.2 or later.")
                    + u' ' + askTheNetwork() + u' ' + Text::tr("Nothing was sent.")};
    }
    return {.code = Error::Code::Tls,
            .what = Text::tr("No secure connection to %1 could be made.").arg(host),
            .remedy = Text::tr("Check the addresses of this region.") + u' ' + askTheNetwork()
                + u' ' + Text::tr("Nothing was sent.")};
}

} // namespace spacekey
