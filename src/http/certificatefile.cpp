// SPDX-License-Identifier: Apache-2.0
#include "http/certificatefile.h"

#include "core/plaintext.h"

#include <QCoreApplication>
#include <QFile>

namespace spacekey {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CertificateFile)
};

QList<QSslCertificate> read(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QSslCertificate::fromDevice(&file, QSsl::Pem)
                                      : QList<QSslCertificate>();
}

} // namespace

Result<QList<QSslCertificate>> ownCertificates(const Region &region)
{
    const QList<QSslCertificate> certificates = read(region.caFile);
    if (!certificates.isEmpty())
        return certificates;
    return Error{.code = Error::Code::Tls,
                 .what = Text::tr("The certificate file of the region %1 is missing or holds no "
                                  "certificate: %2")
                             .arg(plainLine(region.name), region.caFile),
                 .remedy = Text::tr("Add the region again with its certificate file "
                                    "(spacekey-cli region add %1 … --ca-file FILE). Nothing was "
                                    "sent.")
                               .arg(region.id)};
}

} // namespace spacekey
