// SPDX-License-Identifier: Apache-2.0
#include "support/testauthority.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace spacekey {

using namespace Qt::StringLiterals;

TestAuthority::TestAuthority(const QString &name)
{
    openssl(u"ecparam -name prime256v1 -genkey -noout -out key.pem"_s);
    openssl(u"req -x509 -new -key key.pem -days 2 -out ca.pem"_s,
            {u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"keyUsage=keyCertSign"_s});
}

QSslCertificate TestAuthority::certificate() const
{
    return QSslCertificate::fromPath(file()).constFirst();
}

QSslConfiguration TestAuthority::server(const QByteArray &names, int days) const
{
    openssl(u"req -new -key key.pem -out request.pem"_s,
            {u"-subj"_s, u"/CN=Test server"_s, u"-addext"_s,
             u"subjectAltName="_s + QString::fromLatin1(names)});
    openssl(u"x509 -req -in request.pem -CA ca.pem -CAkey key.pem -set_serial 7 -days %1 "
            "-copy_extensions copyall -out server.pem"_s.arg(days));
    return configuration(path(u"server.pem"_s));
}

QSslConfiguration TestAuthority::selfSignedServer() const
{
    openssl(u"req -x509 -new -key key.pem -days 2 -out self.pem"_s,
            {u"-subj"_s, u"/CN=An appliance"_s, u"-addext"_s,
             u"subjectAltName="_s + QLatin1StringView(bothNames)});
    return configuration(selfSignedFile());
}

void TestAuthority::openssl(const QString &arguments, const QStringList &more) const
{
    QProcess program;
    program.setWorkingDirectory(m_folder.path());
    program.start(u"openssl"_s, arguments.split(u' ') + more);
    if (!program.waitForFinished() || program.exitCode() != 0)
        qFatal("openssl: %s", program.readAllStandardError().constData());
}

QSslConfiguration TestAuthority::configuration(const QString &pem) const
{
    QFile key(path(u"key.pem"_s));
    if (!key.open(QFile::ReadOnly))
        qFatal("%s", qPrintable(key.errorString()));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate::fromPath(pem).constFirst());
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return tls;
}

} // namespace spacekey
