// SPDX-License-Identifier: Apache-2.0
#include "support/testauthority.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace spacekey {

using namespace Qt::StringLiterals;

namespace {

/// Of `openssl ca`: the only one of its commands that in every version takes dates of the past.
constexpr auto settings = R"(
[ca]
default_ca = authority
[authority]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = anything
copy_extensions = copyall
unique_subject = no
[anything]
commonName = supplied
)";

QStringList dates(TestAuthority::Life life)
{
    switch (life) {
    case TestAuthority::Life::Current:
        break;
    case TestAuthority::Life::Over:
        return {u"-startdate"_s, u"20200101000000Z"_s, u"-enddate"_s, u"20210101000000Z"_s};
    case TestAuthority::Life::NotBegun:
        return {u"-startdate"_s, u"20900101000000Z"_s, u"-enddate"_s, u"20910101000000Z"_s};
    }
    return {u"-days"_s, u"2"_s};
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

} // namespace

TestAuthority::TestAuthority(const QString &name)
{
    write(path(u"settings"_s), settings);
    write(path(u"index.txt"_s), {});
    openssl(u"ecparam -name prime256v1 -genkey -noout -out key.pem"_s);
    openssl(u"req -x509 -new -key key.pem -days 2 -out ca.pem"_s,
            {u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"keyUsage=keyCertSign"_s});
}

QSslCertificate TestAuthority::certificate() const
{
    return QSslCertificate::fromPath(file()).constFirst();
}

QSslConfiguration TestAuthority::server(const QByteArray &names, Life life) const
{
    openssl(u"req -new -key key.pem -out request.pem"_s,
            {u"-subj"_s, u"/CN=Test server"_s, u"-addext"_s,
             u"subjectAltName="_s + QString::fromLatin1(names)});
    openssl(u"ca -batch -notext -config settings -in request.pem -cert ca.pem -keyfile key.pem "
            "-out server.pem"_s,
            dates(life));
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
